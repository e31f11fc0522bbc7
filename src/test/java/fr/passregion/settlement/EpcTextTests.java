package fr.passregion.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpcTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Ciné-théâtre de l’Étoile | Cine-theatre de l'Etoile",
                "Œuvres & Cie | OEuvres + Cie",
                "« Le Chêne » | ' Le Chene '",
                "Łódź Straße Ørsted Æbler | Lodz Strasse Orsted AEbler",
                "A//B /// C | A/B / C",
                "/Paris/ | Paris",
                "Prix : 12 € | Prix : 12 EUR",
                "Café n° 1 | Cafe n. 1",
                "<script>alert(1)</script> | .script.alert(1)./script.",
                "東京 | ..",
                "ﬁn de série ½ | fin de serie 1.2"
            })
    void everythingIsWrittenInTheBanksAlphabet(String typed, String written) {
        assertThat(EpcText.of(typed, 70)).isEqualTo(written);
    }

    @Test
    void blanksOfEveryKindAreOneSpace() {
        assertThat(EpcText.of(" a\u00A0\u202F\t\r\nb\u0000 ", 70)).isEqualTo("a b");
    }

    @Test
    void whatHasNothingAlikeIsADotSinceANameCannotBeEmpty() {
        assertThat(EpcText.of("   ", 70)).isEqualTo(".");
        assertThat(EpcText.of("///", 70)).isEqualTo(".");
    }

    @Test
    void aTextIsCutAfterItIsWritten() {
        assertThat(EpcText.of("œ".repeat(40), 70)).isEqualTo("oe".repeat(35));
        assertThat(EpcText.of("a".repeat(69) + "/b", 70)).hasSize(69);
    }

    @Test
    void whateverIsTypedTheResultIsAcceptable() {
        var random = new Random(20261121);
        for (var round = 0; round < 20_000; round++) {
            var typed = random.ints(random.nextInt(200), 1, 0x11000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(EpcText.of(typed, 70))
                    .as(typed)
                    .matches("[a-zA-Z0-9/\\-?:().,'+ ]{1,70}")
                    .doesNotContain("//")
                    .doesNotStartWith("/")
                    .doesNotEndWith("/");
        }
    }
}
