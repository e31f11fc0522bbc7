package fr.passregion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Covers("ACC-02")
class PasswordRulesTests {

    private final PasswordRules rules = new ListedPasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"le chat dort au soleil", "Gr4nd!ours", "tortue-violon-lampe", "kJ8wq2Zp", "été à vélo 2"})
    void lengthOrVarietyIsEnough(String password) {
        assertThat(rules.weaknessOf(password, "7K2M9QX4TB3")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ab1!xyz, TOO_SHORT",
        "tortuelampe, TOO_SHORT",
        "14032009, A_DATE",
        "14/03/2009, A_DATE",
        "2009-03-14, A_DATE",
        "7k2m-9qx4-tb3!, LIKE_THE_LOGIN",
        "xx7K2M9QX4TB3xx, LIKE_THE_LOGIN",
        "Azerty123456!, TOO_COMMON",
        "P@ssw0rd2026!, TOO_COMMON",
        "motdepassemotdepasse, TOO_COMMON",
        "aaaaaaaaaaaaaaaa, TOO_COMMON",
        "123412341234123, TOO_COMMON"
    })
    void whatIsEasilyGuessedIsRefused(String password, PasswordRules.Weakness why) {
        assertThat(rules.weaknessOf(password, "7K2M9QX4TB3")).contains(why);
    }

    @Test
    void theNameOfAnAddressIsNotItsPassword() {
        assertThat(rules.weaknessOf("camille.durand.42", "camille.durand@lycee.example"))
                .contains(PasswordRules.Weakness.LIKE_THE_LOGIN);
    }

    @Test
    void anEndlessPasswordIsNotHashed() {
        assertThat(rules.weaknessOf("a1B!".repeat(100), "x")).contains(PasswordRules.Weakness.TOO_LONG);
    }
}
