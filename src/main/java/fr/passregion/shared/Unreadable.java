package fr.passregion.shared;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Tells whether something failed because the request cannot be read: a mistake of the caller, found only on reading. */
public final class Unreadable {

    /** How the server says it, which has no exception of its own for it. */
    private static final Pattern TOO_HEAVY = Pattern.compile("^max (?:file size|length) exceeded");

    private Unreadable() {}

    public static boolean isCauseOf(Throwable fault) {
        return causes(fault)
                .anyMatch(cause -> cause instanceof HttpException told && told.getCode() < 500
                        || cause instanceof MultipartException
                        || cause instanceof RequestRejectedException);
    }

    /** Whether it is a file, or all of them together, that weighs more than the server takes in. */
    public static boolean isTooHeavy(Throwable fault) {
        return causes(fault)
                .anyMatch(cause -> cause instanceof MaxUploadSizeExceededException
                        || cause instanceof IllegalStateException
                                && TOO_HEAVY
                                        .matcher(String.valueOf(cause.getMessage()))
                                        .find());
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }
}
