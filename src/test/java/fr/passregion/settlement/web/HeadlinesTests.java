package fr.passregion.settlement.web;

import static fr.passregion.settlement.StatementState.APPROVED;
import static fr.passregion.settlement.StatementState.CLAIMED;
import static fr.passregion.settlement.StatementState.IN_PAYMENT;
import static fr.passregion.settlement.StatementState.PAID;
import static fr.passregion.settlement.StatementState.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.partner.BankDetails;
import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.BatchId;
import fr.passregion.settlement.PayTerms;
import fr.passregion.settlement.Payment;
import fr.passregion.settlement.PaymentResult;
import fr.passregion.settlement.Statement;
import fr.passregion.settlement.StatementId;
import fr.passregion.settlement.StatementState;
import fr.passregion.settlement.web.PartnerHome.Stage;
import fr.passregion.shared.Balance;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** « Combien vais-je toucher, et quand ? », in every situation. */
@Covers("SET-01")
class HeadlinesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final PartnerId SHOP = new PartnerId(UUID.randomUUID());

    @Test
    void whatHasBeenApprovedComesOnTheDayOfTheTransfer() {
        var headline = headlines(0, statement(APPROVED, 123_450), statement(CLAIMED, 500))
                .headline();

        assertThat(headline.label()).isEqualTo("Prochain virement");
        assertThat(headline.sum()).isEqualTo(Money.cents(123_450));
        assertThat(plain(headline.when())).isEqualTo("lundi 23 novembre 2026");
    }

    @Test
    void whatHasBeenClaimedComesWithinTheRegionsTerm() {
        var headline = headlines(70, statement(CLAIMED, 500)).headline();

        assertThat(headline.sum()).isEqualTo(Money.cents(500));
        assertThat(plain(headline.when())).isEqualTo("dimanche 20 décembre 2026");
    }

    @Test
    void whatIsNotClaimedComesOnceItIs() {
        var headline = headlines(70, statement(PAID, 500)).headline();

        assertThat(headline.label()).isEqualTo("À demander");
        assertThat(headline.sum()).isEqualTo(Money.cents(70));
        assertThat(plain(headline.when())).isEqualTo("lundi 21 décembre 2026");
    }

    @Test
    void aPaymentSentBackIsSaidBeforeWhatIsClaimed() {
        assertThat(headlines(0, statement(RETURNED, 300), statement(CLAIMED, 500))
                        .headline()
                        .label())
                .isEqualTo("Virement renvoyé");
    }

    @Test
    void nothingToComeIsSaidInWords() {
        assertThat(headlines(0).headline().when()).isEqualTo("Rien à vous verser pour l’instant.");
    }

    @Test
    void theStagesShareOutAllTheMoney() {
        var stages = headlines(
                        70,
                        statement(PAID, 1),
                        statement(PAID, 2),
                        statement(IN_PAYMENT, 4),
                        statement(APPROVED, 8),
                        statement(RETURNED, 16),
                        statement(CLAIMED, 32))
                .stages();

        assertThat(stages).extracting(stage -> stage.sum().cents()).containsExactly(3L, 12L, 16L, 32L, 70L);
        assertThat(stages)
                .extracting(Stage::title)
                .containsExactly("Viré", "Approuvé par la Région", "Renvoyé par la banque", "Demandé", "À demander");
    }

    private static Headlines headlines(long unclaimed, Statement... statements) {
        return new Headlines(List.of(statements), List.of(payment()), new Balance(unclaimed), TODAY, new PayTerms(30));
    }

    private static Payment payment() {
        return new Payment(
                "PR-1",
                new BatchId("bat_1"),
                new StatementId("sta_1"),
                Money.cents(1),
                new BankDetails("FR7630001007941234567890185", "Librairie"),
                "",
                PaymentResult.PENDING,
                null,
                null,
                LocalDate.of(2026, 11, 23));
    }

    private static Statement statement(StatementState state, long cents) {
        return new Statement(
                new StatementId("sta_" + UUID.randomUUID()),
                "2026-11-00001",
                SHOP,
                state,
                Money.cents(cents),
                1,
                Instant.parse("2026-11-20T10:00:00Z"),
                state == PAID ? TODAY : null,
                state == RETURNED ? "AC04" : null);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
