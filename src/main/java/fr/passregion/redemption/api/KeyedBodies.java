package fr.passregion.redemption.api;

import fr.passregion.redemption.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads the key and the body of a request that is to be done once; says what is wrong with either. */
@Component
class KeyedBodies {

    private static final String KEY = "Idempotency-Key";

    private final Bodies bodies;
    private final Answers answers;

    KeyedBodies(Bodies bodies, Answers answers) {
        this.bodies = bodies;
        this.answers = answers;
    }

    <T> ResponseEntity<String> read(
            HttpServletRequest request,
            Class<T> type,
            Locale language,
            BiFunction<String, T, ResponseEntity<String>> next)
            throws IOException {
        var key = request.getHeader(KEY);
        if (key == null || !OnceForEachKey.isKey(key)) return answers.send(ErrorCode.IDEMPOTENCY_KEY_MISSING, language);
        return switch (bodies.read(request, type)) {
            case Parsed.Wrong<T> wrong -> answers.send(wrong, language);
            case Parsed.Read<T> read -> next.apply(key, read.value());
        };
    }

    /** For a request that needs no body: none, or an empty object. */
    ResponseEntity<String> readIfAny(
            HttpServletRequest request, Locale language, Function<String, ResponseEntity<String>> next)
            throws IOException {
        var key = request.getHeader(KEY);
        if (key == null || !OnceForEachKey.isKey(key)) return answers.send(ErrorCode.IDEMPOTENCY_KEY_MISSING, language);
        if (request.getContentType() == null && request.getContentLengthLong() <= 0) return next.apply(key);
        return read(request, Nothing.class, language, (same, none) -> next.apply(same));
    }

    private record Nothing() {}
}
