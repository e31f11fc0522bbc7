package fr.passregion.institution;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("ORD-03")
class KeywordTests {

    @ParameterizedTest
    @CsvSource({
        "Lycée Saint-Exupéry, lycee saint exupery",
        "LYCEE ST EXUPERY, lycee saint exupery",
        "lycée  sté-nothing, lycee sainte nothing",
        "N.D. de l’Œuvre, uvre",
        "CFA du bâtiment, centre formation apprentis batiment",
        "0690026d, 0690026d"
    })
    void accentsCaseAndAbbreviationsDoNotCount(String typed, String read) {
        assertThat(Keyword.of(typed).text()).isEqualTo(read);
    }

    @Test
    void onlyTheWordsThatTellItApartAreItsCore() {
        assertThat(Keyword.of("Lycée général et technologique Édouard Branly").core())
                .isEqualTo("edouard branly");
    }

    @Test
    void aWordThatManyBearCountsLessThanAShorterOneThatIsItsOwn() {
        var weights = Keyword.of("technologique Bron").weights();

        assertThat(weights.getFirst()).isLessThan(weights.getLast());
    }

    @Test
    void nothingIsLeftOfPunctuation() {
        assertThat(Keyword.of(" - ’ ; ").isEmpty()).isTrue();
    }
}
