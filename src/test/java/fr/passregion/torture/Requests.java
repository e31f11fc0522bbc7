package fr.passregion.torture;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the last byte. */
final class Requests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Requests() {}

    /** A debit of one cent with the card that shows this code. */
    static byte[] debit(String bearer, String code, String key) {
        var body = "{\"card\":{\"qr\":%s},\"benefit\":\"SPORT\",\"price\":1}".formatted(JSON.writeValueAsString(code));
        return post("/api/v1/redemptions", bearer, key, body);
    }

    static byte[] post(String path, String bearer, String key, String body) {
        var bytes = body.getBytes(UTF_8);
        var head = """
                POST %s HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Authorization: Bearer %s
                Idempotency-Key: %s
                Content-Length: %d

                """.formatted(path, bearer, key, bytes.length)
                .replace("\n", "\r\n")
                .getBytes(US_ASCII);
        var whole = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        return whole;
    }
}
