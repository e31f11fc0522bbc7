package fr.passregion.torture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.torture.HostileRequests.Draft;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/** One way to spoil a request. */
enum Harm {
    METHOD((draft, random) -> draft.method = one(
            random, "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "get", "PÖST", "X".repeat(300))),
    VERSION((draft, random) -> draft.version = one(random, "HTTP/1.0", "HTTP/9.9", "HTTP/0.9", "http/1.1", "HTTP/")),
    PATH_MORE((draft, random) -> draft.target += one(random, Spoilt.PATHS)),
    PATH_TWISTED((draft, random) -> draft.target = draft.target.replace("v1/", one(random, Spoilt.PATHS))),
    PATH_CHARACTER((draft, random) -> draft.target += "/" + (char) random.nextInt(14, 256)),
    PATH_LONG((draft, random) -> draft.target += "/" + "a".repeat(random.nextInt(10_000))),
    QUERY((draft, random) -> draft.target += "?" + one(random, Spoilt.PARAMETERS) + "=" + one(random, Spoilt.VALUES)),
    QUERY_MANY((draft, random) -> draft.target += "?" + "limit=1&".repeat(random.nextInt(1_500))),
    NO_KEY((draft, random) -> draft.without("Authorization")),
    BAD_KEY((draft, random) -> draft.replace("Authorization", one(random, Spoilt.AUTHORISATIONS))),
    NO_IDEMPOTENCY_KEY((draft, random) -> draft.without("Idempotency-Key")),
    BAD_IDEMPOTENCY_KEY((draft, random) -> draft.replace("Idempotency-Key", one(random, Spoilt.HEADER_VALUES))),
    TWO_IDEMPOTENCY_KEYS((draft, random) -> draft.header("Idempotency-Key", "another")),
    NO_HOST((draft, random) -> draft.without("Host")),
    BAD_HOST((draft, random) -> draft.replace("Host", one(random, Spoilt.HEADER_VALUES))),
    TYPE((draft, random) -> draft.replace("Content-Type", one(random, Spoilt.TYPES))),
    ACCEPT((draft, random) -> draft.replace("Accept", one(random, Spoilt.TYPES))),
    LANGUAGE((draft, random) -> draft.replace("Accept-Language", one(random, Spoilt.LANGUAGES))),
    ENCODING((draft, random) -> draft.replace("Content-Encoding", one(random, "gzip", "br", "identity", "x"))),
    STRANGE_HEADER((draft, random) -> draft.header(one(random, Spoilt.HEADERS), one(random, Spoilt.HEADER_VALUES))),
    MANY_HEADERS((draft, random) -> {
        for (var number = random.nextInt(300); number > 0; number--) draft.header("X-" + number, "x");
    }),
    LONG_HEADER((draft, random) -> draft.header("X-Long", "x".repeat(random.nextInt(20_000)))),
    EXPECT((draft, random) -> draft.header("Expect", one(random, "100-continue", "200-ok"))),
    FIELD_MISSING((draft, random) -> {
        draft.fields().remove(any(draft, random));
        draft.write();
    }),
    FIELD_VALUE((draft, random) -> {
        draft.fields().put(any(draft, random), one(random, Spoilt.JSON));
        draft.write();
    }),
    FIELD_UNKNOWN((draft, random) -> {
        draft.fields().put(one(random, Spoilt.NAMES), one(random, Spoilt.JSON));
        draft.write();
    }),
    FIELD_TWICE((draft, random) ->
            draft.body = text(draft).replaceFirst("\\{", "{\"card\":null,").getBytes(UTF_8)),
    CARD((draft, random) -> {
        draft.fields().put("card", "{\"" + one(random, Spoilt.NAMES) + "\":" + one(random, Spoilt.JSON) + "}");
        draft.write();
    }),
    BODY((draft, random) -> draft.body = one(random, Spoilt.BODIES).getBytes(UTF_8)),
    BODY_DEEP((draft, random) -> draft.body = one(random, "[", "{\"card\":", "{\"a\":[")
            .repeat(random.nextInt(20_000))
            .getBytes(UTF_8)),
    BODY_LARGE((draft, random) -> draft.body = (" ".repeat(random.nextInt(200_000)) + text(draft)).getBytes(UTF_8)),
    BODY_WIDE((draft, random) -> draft.body = text(draft).getBytes(UTF_16)),
    BODY_BYTE((draft, random) -> {
        if (draft.body.length > 0) draft.body[random.nextInt(draft.body.length)] = (byte) random.nextInt(256);
    }),
    BODY_NOISE((draft, random) -> random.nextBytes(draft.body)),
    LENGTH_TOO_LONG((draft, random) -> {
        draft.measured = false;
        draft.cut = true;
        draft.header("Content-Length", "" + (draft.body.length + 1 + random.nextInt(100)));
    }),
    LENGTH_ODD((draft, random) -> {
        draft.measured = false;
        draft.cut = true;
        draft.header("Content-Length", one(random, "-1", "x", "", "99999999999999999999", "1, 2", "0x10", "+5"));
    }),
    LENGTH_TWICE((draft, random) -> {
        draft.cut = true;
        draft.header("Content-Length", "3");
    }),
    CHUNKS((draft, random) -> chunked(draft, Integer.toHexString(draft.body.length) + "\r\n", "\r\n0\r\n\r\n")),
    CHUNKS_ODD((draft, random) -> {
        draft.cut = true;
        chunked(
                draft,
                one(random, "zz\r\n", "-5\r\n", "ffffffffffffffff\r\n", "5;x=\u0000\r\n", "\r\n"),
                "\r\n0\r\n\r\n");
    }),
    CHUNKS_AND_LENGTH((draft, random) -> {
        draft.cut = true;
        draft.header("Transfer-Encoding", one(random, "chunked", "gzip, chunked", "xchunked", "chunked, identity"));
    }),
    CUT((draft, random) -> draft.cut = true),
    DRIPPING((draft, random) -> draft.dripping = random.nextInt(20) == 0);

    private final BiConsumer<Draft, SplittableRandom> spoiling;

    Harm(BiConsumer<Draft, SplittableRandom> spoiling) {
        this.spoiling = spoiling;
    }

    void spoil(Draft draft, SplittableRandom random) {
        spoiling.accept(draft, random);
    }

    private static void chunked(Draft draft, String before, String after) {
        draft.measured = false;
        draft.header("Transfer-Encoding", "chunked");
        draft.body = (before + text(draft) + after).getBytes(ISO_8859_1);
    }

    private static String text(Draft draft) {
        return new String(draft.body, ISO_8859_1);
    }

    private static String any(Draft draft, SplittableRandom random) {
        var names = List.copyOf(draft.fields().keySet());
        return names.isEmpty() ? "card" : names.get(random.nextInt(names.size()));
    }

    private static String one(SplittableRandom random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
