package fr.passregion.redemption.api;

import fr.passregion.redemption.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

    <T> Parsed<T> read(HttpServletRequest request, Class<T> type) throws IOException {
        if (!isJson(request.getContentType())) return Parsed.wrong(ErrorCode.NOT_JSON);
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) return Parsed.wrong(ErrorCode.BODY_TOO_LARGE);
        try {
            var value = json.readValue(body, type);
            return value == null ? wrong("", Fault.Kind.UNREADABLE) : new Parsed.Read<>(value);
        } catch (UnrecognizedPropertyException unknown) {
            return wrong(pointer(unknown), Fault.Kind.UNKNOWN_FIELD);
        } catch (MismatchedInputException mismatch) {
            return wrong(pointer(mismatch), Fault.Kind.WRONG_TYPE);
        } catch (JacksonException unreadable) {
            return wrong(pointer(unreadable), Fault.Kind.UNREADABLE);
        }
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
