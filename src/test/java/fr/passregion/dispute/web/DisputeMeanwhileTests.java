package fr.passregion.dispute.web;

import static fr.passregion.redemption.Scene.BOOKS;
import static fr.passregion.testing.SignIn.signedInAs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.dispute.Dispute;
import fr.passregion.dispute.DisputeOutcome;
import fr.passregion.dispute.DisputeReason;
import fr.passregion.dispute.Disputes;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.partner.BankDetails;
import fr.passregion.partner.Partners;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RefundChannel;
import fr.passregion.redemption.RefundDesk;
import fr.passregion.redemption.RefundOutcome;
import fr.passregion.redemption.RefundReason;
import fr.passregion.redemption.RefundRequest;
import fr.passregion.redemption.Refunds;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.settlement.BankAnswers;
import fr.passregion.settlement.Claims;
import fr.passregion.settlement.HeldDebits;
import fr.passregion.settlement.PaymentBatches;
import fr.passregion.settlement.Statement;
import fr.passregion.settlement.StatementState;
import fr.passregion.settlement.Statements;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A disputed use to which something happens meanwhile: it is paid, its partner refunds it, or lets its time pass. */
@PassRegionTest
@Covers("ACC-06")
class DisputeMeanwhileTests {

    private final MockMvcTester http;
    private final ApplicationContext beans;
    private final Disputes disputes;
    private final Statements statements;
    private final JdbcClient database;

    DisputeMeanwhileTests(
            MockMvcTester http,
            ApplicationContext beans,
            Disputes disputes,
            Statements statements,
            JdbcClient database) {
        this.http = http;
        this.beans = beans;
        this.disputes = disputes;
        this.statements = statements;
        this.database = database;
    }

    @Test
    void whatIsUpheldAfterItWasPaidIsTakenOffTheNextStatement() {
        var use = bought();
        var paid = paid(use);
        open(use);
        assertThat(dispute(use).held()).isFalse();

        assertThat(disputes.decide(use.id(), DisputeOutcome.UPHELD, "Rien n’a été remis.", "agent"))
                .isTrue();

        assertThat(statements.find(paid.id()).orElseThrow().total()).isEqualTo(paid.total());
        var due = use.reimbursable().cents();
        assertThat(statements.running(use.partner()).total()).isEqualTo(new Balance(-due));
        assertThat(beans.getBean(Claims.class).claim(use.partner()))
                .isEqualTo(new Claims.Outcome.CarriedOver(Money.cents(due)));
        assertThat(refunded(use)).isEqualTo(use.debited());
    }

    @Test
    void whatIsRejectedAfterItWasPaidIsNotPaidAgainNorAnnouncedSo() {
        var use = bought();
        paid(use);
        open(use);
        assertThat(agents(use)).bodyText().contains("Elle est déjà sur un relevé du partenaire, qui ne change pas");

        assertThat(disputes.decide(use.id(), DisputeOutcome.REJECTED, "La carte a été lue.", "agent"))
                .isTrue();

        assertThat(statements.running(use.partner()).lines()).isEmpty();
        assertThat(beans.getBean(Claims.class).claim(use.partner())).isEqualTo(new Claims.Outcome.NothingToClaim());
    }

    @Test
    void aPartnerThatRefundsAllOfItEndsTheDispute() {
        var use = bought();
        open(use);

        refund(use, null);

        var decision = Objects.requireNonNull(dispute(use).decision());
        assertThat(decision.outcome()).isEqualTo(DisputeOutcome.UPHELD);
        assertThat(decision.why()).isNull();
        assertThat(disputes.decide(use.id(), DisputeOutcome.REJECTED, "Trop tard.", "agent"))
                .isFalse();
        assertThat(refunded(use)).isEqualTo(use.debited());
        assertThat(statements.running(use.partner()).total()).isEqualTo(Balance.ZERO);
        assertThat(agents(use)).bodyText().contains("L’opération est annulée").doesNotContain("Votre décision");
    }

    @Test
    void aPartnerThatRefundsSomeOfItLeavesTheRestToTheRegion() {
        var upheld = bought();
        var rejected = bought();
        for (var use : List.of(upheld, rejected)) {
            open(use);
            refund(use, Amount.of(Money.euros(5)));
            assertThat(dispute(use).decision()).isNull();
            assertThat(statements.running(use.partner()).total()).isEqualTo(Balance.ZERO);
        }

        disputes.decide(upheld.id(), DisputeOutcome.UPHELD, "Tout était faux.", "agent");
        disputes.decide(rejected.id(), DisputeOutcome.REJECTED, "Le reste est juste.", "agent");

        assertThat(refunded(upheld)).isEqualTo(upheld.debited());
        assertThat(refunded(rejected)).isEqualTo(Amount.of(Money.euros(5)));
        assertThat(claimed(rejected).total()).isEqualTo(Money.euros(10));
    }

    @Test
    void aPartnerThatLetItsTimePassMayAnswerUntilTheRegionDecides() {
        var use = bought();
        openedSixDaysAgo(use);
        assertThat(dispute(use).turn(beans.getBean(Clock.class).instant())).isEqualTo(Dispute.Turn.REGION);
        assertThat(partners(use)).bodyText().contains("Le délai est passé. Vous pouvez encore répondre");
        assertThat(agents(use)).bodyText().contains("Le partenaire n’a pas répondu.");

        assertThat(answer(use)).hasStatus(303);
        assertThat(agents(use)).bodyText().contains("Le ticket est là.");
    }

    @Test
    void anAnswerAfterTheDecisionChangesNothingAndIsToldSo() {
        var use = bought();
        openedSixDaysAgo(use);
        disputes.decide(use.id(), DisputeOutcome.REJECTED, "La carte a été lue.", "agent");

        assertThat(answer(use).getMvcResult().getFlashMap().get("flash"))
                .asString()
                .contains("n’est pas envoyée", "une décision est déjà enregistrée");
        assertThat(dispute(use).answer()).isNull();
        assertThat(claimed(use).total()).isEqualTo(use.reimbursable());
    }

    private Redemption bought() {
        var scene = new Scene(beans);
        var shown = new ShownCard.Typed(scene.pupil().number().digits(), Scene.BIRTH_DATE);
        var counter = new Counter(scene.shop(BOOKS).id(), false);
        var price = Money.euros(15);
        var request = new DebitRequest(counter, shown, BOOKS, price, price, null, null, null);
        return switch (beans.getBean(Till.class).debit(request)) {
            case DebitOutcome.Booked booked -> booked.redemption();
            case DebitOutcome.Refused refused -> throw new AssertionError(refused);
            case DebitOutcome.Unfit unfit -> throw new AssertionError(unfit);
        };
    }

    private Statement claimed(Redemption use) {
        return switch (beans.getBean(Claims.class).claim(use.partner())) {
            case Claims.Outcome.Claimed claimed -> claimed.statement();
            case Claims.Outcome.CarriedOver carried -> throw new AssertionError(carried);
            case Claims.Outcome.NothingToClaim nothing -> throw new AssertionError("Nothing to claim");
        };
    }

    /** Claimed, put in a batch, sent to the bank and confirmed by it. */
    private Statement paid(Redemption use) {
        var iban = Iban.random(CountryCode.FR).toString();
        beans.getBean(Partners.class).setBankDetails(use.partner(), new BankDetails(iban, "Librairie du Marché"));
        var statement = claimed(use);
        var batches = beans.getBean(PaymentBatches.class);
        var batch = switch (batches.prepare(List.of(statement.id()), AccountId.random())) {
            case PaymentBatches.Preparation.Prepared prepared -> prepared.batch();
            case PaymentBatches.Preparation.NothingToPay nothing -> throw new AssertionError(nothing);
        };
        batches.approve(batch.id(), AccountId.random());
        batches.issue(batch.id());
        var answer = batches.paymentsOf(statement.id()).getFirst().endToEndId() + ";accepté";
        beans.getBean(BankAnswers.class).read(answer.getBytes(UTF_8), AccountId.random());
        var paid = statements.find(statement.id()).orElseThrow();
        assertThat(paid.state()).isEqualTo(StatementState.PAID);
        return paid;
    }

    private void open(Redemption use) {
        assertThat(disputes.open(use, DisputeReason.NOT_ME, null)).isEmpty();
    }

    /** As {@link #open}, so long ago that the partner's time is over. */
    private void openedSixDaysAgo(Redemption use) {
        assertThat(beans.getBean(HeldDebits.class).hold(use)).isTrue();
        var now = beans.getBean(Clock.class).instant();
        database.sql("""
                        insert into dispute.dispute (redemption_id, receipt, holder_id, partner_id, reason, held,
                            opened_at, answer_by, decide_by)
                        values (?, ?, ?, ?, 'NOT_ME', true, ?, ?, ?)""")
                .params(
                        use.id().value(),
                        use.receipt(),
                        use.holder().value(),
                        use.partner().value())
                .params(daysAfter(now, -6), daysAfter(now, -1), daysAfter(now, 4))
                .update();
    }

    private static Timestamp daysAfter(Instant moment, int days) {
        return Timestamp.from(moment.plus(Duration.ofDays(days)));
    }

    private void refund(Redemption use, @Nullable Amount amount) {
        var till =
                new RefundRequest.Author.AtCounter(new Counter(use.pointOfSale(), false), RefundChannel.TILL, "caisse");
        assertThat(beans.getBean(RefundDesk.class)
                        .refund(new RefundRequest(use.id(), amount, RefundReason.MISTAKE, null, till)))
                .isInstanceOf(RefundOutcome.Refunded.class);
    }

    private Amount refunded(Redemption use) {
        return beans.getBean(Refunds.class).standings(List.of(use)).getFirst().refunded();
    }

    private Dispute dispute(Redemption use) {
        return disputes.of(use.id()).orElseThrow();
    }

    private MvcTestResult agents(Redemption use) {
        var agent = signedInAs(Role.FINANCE_PREPARER);
        return http.get()
                .uri("/region/contestations/" + use.receipt())
                .with(agent)
                .exchange();
    }

    private MvcTestResult partners(Redemption use) {
        return http.get().uri(partnersPath(use)).with(signedInAs(manager(use))).exchange();
    }

    private MvcTestResult answer(Redemption use) {
        return http.post()
                .uri(partnersPath(use))
                .with(signedInAs(manager(use)))
                .with(csrf())
                .param("position", "MAINTAINED")
                .param("answer", "Le ticket est là.")
                .exchange();
    }

    private static String partnersPath(Redemption use) {
        return "/partenaire/contestations/" + use.receipt();
    }

    private static Grant manager(Redemption use) {
        return new Grant(Role.PARTNER_MANAGER, use.partner().toString());
    }
}
