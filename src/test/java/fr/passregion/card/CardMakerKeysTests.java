package fr.passregion.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.testing.Covers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.env.MockEnvironment;

@Covers("CAR-08")
class CardMakerKeysTests {

    private static final MockEnvironment PRODUCTION =
            new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://database/passregion");
    private static final Resource MAKER = new ClassPathResource("demo/card-maker.asc");
    private static final Resource REGION = new ClassPathResource("demo/region-signing-secret.asc");

    @Test
    void aDemonstrationHasKeysOfItsOwn() {
        assertThat(keys(null, null, new MockEnvironment())).isNotNull();
    }

    @Test
    void aProductionWithoutKeysDoesNotStartAndSaysWhatToSet() {
        assertThatThrownBy(() -> keys(null, null, PRODUCTION))
                .isInstanceOfSatisfying(
                        CardMakerKeysRefused.class,
                        refused -> assertThat(
                                        Objects.requireNonNull(new CardMakerKeysRefusedAnalyzer().analyze(refused))
                                                .getAction())
                                .contains("passregion.card-maker.encryption-key", "passregion.card-maker.signing-key"));
    }

    @Test
    void halfOfTheKeysIsNotEnoughEvenInADemonstration() {
        assertThatThrownBy(() -> keys(MAKER, null, new MockEnvironment())).isInstanceOf(CardMakerKeysRefused.class);
        assertThatThrownBy(() -> keys(null, REGION, PRODUCTION)).isInstanceOf(CardMakerKeysRefused.class);
    }

    @Test
    void theOperatorsKeysServe() {
        assertThat(keys(MAKER, REGION, PRODUCTION)).isNotNull();
    }

    @Test
    void whatIsNoSuchKeyIsNamedWithItsSetting() {
        assertThatThrownBy(() -> keys(new ByteArrayResource("hello".getBytes(UTF_8)), REGION, PRODUCTION))
                .isInstanceOf(CardMakerKeysRefused.class)
                .hasMessageContaining("passregion.card-maker.encryption-key");
        assertThatThrownBy(() -> keys(MAKER, MAKER, PRODUCTION))
                .isInstanceOf(CardMakerKeysRefused.class)
                .hasMessageContaining("passregion.card-maker.signing-key");
    }

    private static CardMakerKeys keys(@Nullable Resource maker, @Nullable Resource region, MockEnvironment where) {
        return new CardMakerConfiguration().cardMakerKeys(new CardMakerSettings(maker, region, ""), where);
    }
}
