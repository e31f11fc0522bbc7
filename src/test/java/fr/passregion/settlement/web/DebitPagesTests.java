package fr.passregion.settlement.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.identity.Role;
import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.SettlementFixtures;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PassRegionTest
@Covers("SET-01")
class DebitPagesTests {

    private static final Money PRICE = Money.cents(750);

    private final MockMvcTester http;
    private final SettlementFixtures fixtures;
    private final LocalDate today;
    private final Clock clock;

    DebitPagesTests(MockMvcTester http, ApplicationContext beans, Clock clock) {
        this.http = http;
        this.fixtures = new SettlementFixtures(beans);
        this.clock = clock;
        this.today = LocalDate.now(clock);
    }

    @Test
    void aPartnerSeesTheDebitsOfTheDaysThatItChooses() {
        var shop = fixtures.aShopThatSold(PRICE);

        assertThat(get("", shop)).hasStatusOk().bodyText().contains("7,50\u00a0€ pour vous", "À demander");
        assertThat(get("?du=%s&au=%s".formatted(today, today), shop)).bodyText().contains("1\u00a0débit du");
        var before = today.minusDays(1);
        assertThat(get("?du=%s&au=%s".formatted(before, before), shop))
                .bodyText()
                .contains("Aucun débit ces jours-là");
    }

    @Test
    void theFileSaysTheSameForASpreadsheet() {
        var shop = fixtures.aShopThatSold(PRICE);

        var file = get(".csv?du=%s&au=%s".formatted(today, today), shop);

        assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
        var text = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(2);
        assertThat(text).startsWith("\ufeffJour;").contains(";7,50;euros;7,50;À demander;");
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysAName() {
        var line = new LineView(
                ZonedDateTime.now(clock),
                "=HYPERLINK(\"x\")",
                "Livres",
                false,
                Amount.of(PRICE),
                Balance.of(PRICE),
                "+33",
                null);

        assertThat(new String(new DebitFile(List.of(line)).bytes(), StandardCharsets.UTF_8))
                .contains(";\"'=HYPERLINK(\"\"x\"\")\";", ";'+33;");
    }

    @ParameterizedTest
    @CsvSource({"750, '-7,50'", "5, '-0,05'", "123456, '-1234,56'"})
    void whatWasCancelledStandsInTheFileAsLess(int cents, String less) {
        var taken = Money.cents(cents);
        var line = new LineView(
                ZonedDateTime.now(clock),
                "Librairie",
                "Livres",
                true,
                Amount.of(taken),
                Balance.ZERO.minus(taken),
                "R1",
                null);

        assertThat(new String(new DebitFile(List.of(line)).bytes(), StandardCharsets.UTF_8))
                .contains(";%1$s;euros;%1$s;À déduire;;Annulation".formatted(less));
    }

    @Test
    void anothersDebitsAreNotThere() {
        fixtures.aShopThatSold(PRICE);
        var other = fixtures.aShopWithoutAccount();

        assertThat(get("", other)).bodyText().contains("Aucun débit ces jours-là");
        assertThat(http.get().uri("/partenaire/debits").with(signedInAs(Role.CASHIER, "pos_0000000000000000")))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?du=demain",
                "?du=2026-02-31",
                "?du=2026-11-21&au=2026-11-20",
                "?au=%2B999999999-12-31",
                "?du=0001-01-01"
            })
    void daysThatAreNoneComeBackBesideTheirField(String days) {
        var shop = fixtures.aShopWithoutAccount();

        assertThat(get(days, shop)).hasStatus(422).bodyText().contains("aria-invalid=\"true\"");
        assertThat(get(".csv" + days, shop)).hasStatus(400);
    }

    private MvcTestResult get(String what, PartnerId partner) {
        return http.get()
                .uri("/partenaire/debits" + what)
                .with(signedInAs(Role.PARTNER_MANAGER, partner.toString()))
                .exchange();
    }
}
