package fr.passregion.settlement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.settlement.SettlementProperties.Debtor;
import fr.passregion.testing.Covers;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

@Covers("SET-02")
class DebtorTests {

    private static final MockEnvironment PRODUCTION =
            new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://database/passregion");
    private static final Debtor MADE_UP =
            new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("debtor", Debtor.class);
    private static final String REAL_IBAN = "FR1420041010050500013M02606";

    @Test
    void aDemonstrationMayPayFromAnAccountThatDoesNotExist() {
        assertThat(start(MADE_UP, new MockEnvironment())).isNotNull();
    }

    @Test
    void aProductionThatNamesNoAccountDoesNotStartAndSaysWhatToSet() {
        assertThatThrownBy(() -> start(MADE_UP, PRODUCTION))
                .isInstanceOfSatisfying(
                        DebtorMadeUp.class,
                        refusal -> assertThat(requireNonNull(new DebtorMadeUpAnalyzer().analyze(refusal))
                                        .getAction())
                                .contains("passregion.settlement.debtor.name", "passregion.settlement.debtor.iban"));
    }

    @Test
    void halfOfWhoPaysIsNotEnough() {
        assertThatThrownBy(() -> start(new Debtor(MADE_UP.name(), REAL_IBAN), PRODUCTION))
                .isInstanceOf(DebtorMadeUp.class);
        assertThatThrownBy(() -> start(new Debtor("Région Réelle", MADE_UP.iban()), PRODUCTION))
                .isInstanceOf(DebtorMadeUp.class);
    }

    @Test
    void aProductionThatSaysWhoPaysStarts() {
        assertThat(start(new Debtor("Région Réelle", REAL_IBAN), PRODUCTION)).isNotNull();
    }

    private static SettlementConfiguration start(Debtor debtor, MockEnvironment settings) {
        return new SettlementConfiguration(new SettlementProperties(debtor, 30, 1, Set.of("ACSC")), settings);
    }
}
