package fr.passregion.shared;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.multipart.MultipartException;

/** Tells whether something failed because the request cannot be read: a mistake of the caller, found only on reading. */
public final class Unreadable {

    private Unreadable() {}

    public static boolean isCauseOf(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof InvalidParameterException
                        || cause instanceof BadRequestException
                        || cause instanceof MultipartException
                        || cause instanceof RequestRejectedException);
    }
}
