package fr.passregion.holder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("ORD-08")
class NormalisedNameTests {

    @ParameterizedTest
    @CsvSource({
        "Léa, Da Silva, LEA, DA-SILVA",
        "Jean-Baptiste, Müller, jean baptiste, muller",
        "Zoë, L’Hermitte, zoe, l'hermitte",
        "Sœur, Næss, Soeur, Naess",
        "François, Nuñez, Francois, NUNEZ",
    })
    void theSameNameWrittenOtherwiseIsTheSame(String first, String last, String otherFirst, String otherLast) {
        assertThat(NormalisedName.of(first, last)).isEqualTo(NormalisedName.of(otherFirst, otherLast));
    }

    @Test
    void firstAndLastNamesAreNotMixed() {
        assertThat(NormalisedName.of("Paul", "Martin")).isNotEqualTo(NormalisedName.of("Martin", "Paul"));
        assertThat(NormalisedName.of("Ana", "Luc")).isNotEqualTo(NormalisedName.of("An", "Aluc"));
    }
}
