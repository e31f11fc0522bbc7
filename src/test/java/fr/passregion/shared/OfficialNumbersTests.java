package fr.passregion.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialNumbersTests {

    @ParameterizedTest
    @ValueSource(strings = {"0690026D", "0010001W", "0630018C", "0740006E", " 0690026d "})
    void aRightUaiIsRead(String typed) {
        assertThat(Uai.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0951099C", "0690026A", "069002D", "0690026DD", "", "069002éD"})
    void aWrongUaiIsNot(String typed) {
        assertThat(Uai.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new Uai(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aUaiTellsItsDepartment() {
        assertThat(new Uai("0690026D").department()).isEqualTo("69");
        assertThat(new Uai("0010001W").department()).isEqualTo("01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19690018700010", "732 829 320 00074", "35600000000048"})
    void aRightSiretIsReadLaPosteIncluded(String typed) {
        assertThat(Siret.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"50000000000000", "1969001870001", "", "abcdefghijklmn", "35600000000049"})
    void aWrongSiretIsNot(String typed) {
        assertThat(Siret.parse(typed)).isEmpty();
    }
}
