package fr.passregion.redemption.api;

import java.util.stream.Stream;

/** Bodies that no honest software sends; none of them is a look-up or a debit. */
final class BadBodies {

    private static final String CARD = "\"card\":{\"number\":\"9250000000000000\",\"birthDate\":\"2009-03-14\"}";

    private BadBodies() {}

    static Stream<String> all() {
        return Stream.concat(broken(), wrong());
    }

    private static Stream<String> broken() {
        return Stream.of(
                "",
                " ",
                "null",
                "true",
                "42",
                "\"text\"",
                "[]",
                "[[]]",
                "{",
                "{}",
                "{\"card\"}",
                "{'card':{}}",
                "{\"card\":{}}}",
                "{\"card\":{}} trailing",
                "\u0000",
                "\uFEFF{}",
                "<xml/>",
                "[".repeat(5_000),
                "{\"card\":".repeat(2_000),
                "{\"price\":" + "9".repeat(3_000) + "}",
                "{\"\\ud800\":1}",
                "{\"card\":{\"number\":\"\\uZZZZ\"}}");
    }

    private static Stream<String> wrong() {
        return Stream.of(
                "{\"card\":null,\"benefit\":\"SPORT\",\"price\":100}",
                "{\"card\":[],\"benefit\":\"SPORT\",\"price\":100}",
                "{\"card\":\"9250000000000000\"}",
                "{\"card\":{}}",
                "{\"card\":{\"number\":9250000000000000,\"birthDate\":\"2009-03-14\"}}",
                "{\"card\":{\"number\":\"9250000000000000\"}}",
                "{\"card\":{\"number\":\"925000000000000\",\"birthDate\":\"2009-03-14\"}}",
                "{\"card\":{\"number\":\"９２５００００００００００００\",\"birthDate\":\"2009-03-14\"}}",
                "{\"card\":{\"number\":\"9250000000000000\",\"birthDate\":\"2009-02-30\"}}",
                "{\"card\":{\"number\":\"9250000000000000\",\"birthDate\":\"+99999-01-01\"}}",
                "{\"card\":{\"number\":\"9250000000000000\",\"birthDate\":20090314}}",
                "{\"card\":{\"number\":\"9250000000000000\",\"birthDate\":\"2009-03-14\",\"qr\":\"PR1:\"}}",
                "{\"card\":{\"qr\":true}}",
                "{\"card\":{\"qr\":\"" + "A".repeat(600) + "\"}}",
                "{\"card\":{\"qr\":\"PR1:9250000000000000123456\\u0000\"}}",
                "{" + CARD + ",\"Benefit\":\"SPORT\"}",
                "{" + CARD + "," + CARD + "}",
                "{" + CARD + ",\"benefit\":\"sport; drop table\",\"price\":1}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":-1}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":\"100\"}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":1.5}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":1e400}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":9223372036854775808}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":NaN}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":100,\"amount\":0}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":100,\"amount\":true}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"quantity\":0}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"quantity\":2147483648}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":100,\"serviceDate\":\"tomorrow\"}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":100,\"reference\":\"\\u0000\"}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":100,\"reference\":\"\\ud800\"}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":100,\"reference\":\"" + "x".repeat(101) + "\"}",
                "{" + CARD + ",\"benefit\":\"SPORT\",\"price\":100,\"__proto__\":{}}");
    }
}
