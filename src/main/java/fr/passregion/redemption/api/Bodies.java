package fr.passregion.redemption.api;

import fr.passregion.redemption.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads bodies to the letter: nothing is guessed, converted or overlooked. */
@Component("tillBodies")
class Bodies {

    private static final int LIMIT = 64 * 1024;
    private static final int PART = 2 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, texts -> {
                texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    <T> Parsed<T> read(HttpServletRequest request, Class<T> type) {
        if (!isJson(request.getContentType())) return Parsed.wrong(ErrorCode.NOT_JSON);
        try {
            var body = whole(request.getInputStream());
            if (body == null) return Parsed.wrong(ErrorCode.BODY_TOO_SLOW);
            if (body.length > LIMIT) return Parsed.wrong(ErrorCode.BODY_TOO_LARGE);
            var value = json.readValue(body, type);
            return value == null ? wrong("", Fault.Kind.UNREADABLE) : new Parsed.Read<>(value);
        } catch (UnrecognizedPropertyException unknown) {
            return wrong(pointer(unknown), Fault.Kind.UNKNOWN_FIELD);
        } catch (MismatchedInputException mismatch) {
            return wrong(pointer(mismatch), Fault.Kind.WRONG_TYPE);
        } catch (JacksonException unreadable) {
            return wrong(pointer(unreadable), Fault.Kind.UNREADABLE);
        } catch (SocketTimeoutException silent) {
            return Parsed.wrong(ErrorCode.BODY_TOO_SLOW);
        } catch (IOException cut) {
            return wrong("", Fault.Kind.UNREADABLE);
        }
    }

    /** All of it, or one byte more than the limit; null when it trickles in so slowly that its place is needed by others. */
    private static byte @Nullable [] whole(InputStream body) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var bytes = new ByteArrayOutputStream();
        var part = new byte[PART];
        while (bytes.size() <= LIMIT) {
            var length = body.read(part, 0, Math.min(part.length, LIMIT + 1 - bytes.size()));
            if (length < 0) break;
            bytes.write(part, 0, length);
            if (System.nanoTime() > deadline) return null;
        }
        return bytes.toByteArray();
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) return false;
        try {
            return MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    private static <T> Parsed<T> wrong(String pointer, Fault.Kind kind) {
        return Parsed.wrong(List.of(Fault.at(pointer, kind)));
    }

    private static String pointer(JacksonException where) {
        return where.getPath().stream().map(Bodies::step).collect(Collectors.joining());
    }

    private static String step(JacksonException.Reference step) {
        var name = step.getPropertyName();
        return "/" + (name == null ? step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }
}
