package fr.passregion.settlement;

import static fr.passregion.settlement.RefundWorld.START;
import static fr.passregion.settlement.RefundWorld.aPartner;
import static fr.passregion.settlement.RefundWorld.debit;
import static fr.passregion.settlement.RefundWorld.itIs;
import static fr.passregion.settlement.RefundWorld.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.RefundDesk;
import fr.passregion.redemption.RefundOutcome;
import fr.passregion.redemption.RefundReason;
import fr.passregion.redemption.RefundRequest;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.Finding;
import fr.passregion.wallet.InvariantCheck;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a held debit does to its partner's claims: it alone waits, and is claimed once in the end, however late. */
@Covers("ACC-06")
class HeldDebitsTests {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final HeldDebits holds = the(HeldDebits.class);
    private final Claims claims = the(Claims.class);
    private final Statements statements = the(Statements.class);
    private final PartnerId shop = aPartner("Librairie");

    @AfterEach
    void theAccountsAgreeAndTimeGoesBack() {
        assertThat(the(InvariantCheck.class).run().holds()).isTrue();
        assertThat(the(SettledInvariants.class).examine()).allMatch(Finding::holds);
        itIs(START);
    }

    @Test
    void aHeldDebitAloneIsLeftOutOfTheClaim() {
        var disputed = taken(800);
        var other = taken(500);

        assertThat(holds.hold(disputed)).isTrue();

        assertThat(statements.running(shop).lines())
                .extracting(StatementLine::redemption)
                .containsExactly(other.id());
        assertThat(claimed().total()).isEqualTo(Money.cents(500));
        assertThat(claims.claim(shop)).isEqualTo(new Claims.Outcome.NothingToClaim());
    }

    @Test
    void whatIsReleasedAMonthLaterIsClaimedThenWithItsRefund() {
        var disputed = taken(800);
        holds.hold(disputed);
        itIs(START.plus(Duration.ofDays(1)));
        giveBack(disputed, 300);
        taken(500);
        assertThat(claimed().total()).isEqualTo(Money.cents(500));
        itIs(START.plus(A_MONTH));
        taken(200);
        assertThat(claimed().total()).isEqualTo(Money.cents(200));

        holds.release(disputed.id());

        var late = claimed();
        assertThat(late.total()).isEqualTo(Money.cents(500));
        assertThat(statements.linesOf(late.id()))
                .extracting(StatementLine::redemption)
                .containsExactly(disputed.id(), disputed.id());
        assertThat(claims.claim(shop)).isEqualTo(new Claims.Outcome.NothingToClaim());
    }

    @Test
    void whatIsRefundedWholeWhileHeldIsNeverPaid() {
        var disputed = taken(800);
        holds.hold(disputed);
        giveBack(disputed, 800);

        holds.release(disputed.id());

        var statement = claimed();
        assertThat(statement.total()).isEqualTo(Money.ZERO);
        assertThat(statement.state()).isEqualTo(StatementState.PAID);
    }

    @Test
    void whatIsOnAStatementIsNotHeldAnyMore() {
        var disputed = taken(800);
        claimed();

        assertThat(holds.hold(disputed)).isFalse();
        holds.release(disputed.id());
        assertThat(claims.claim(shop)).isEqualTo(new Claims.Outcome.NothingToClaim());
    }

    @Test
    void aHoldAndAClaimAtOnceNeverBothHaveTheDebit() throws Exception {
        for (var round = 0; round < 20; round++) {
            var disputed = taken(800);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var hold = threads.submit(() -> holds.hold(disputed));
                var claim = threads.submit((Callable<Claims.Outcome>) () -> claims.claim(shop));
                assertThat(claim.get() instanceof Claims.Outcome.Claimed).isNotEqualTo(hold.get());
            }
        }
    }

    @Test
    void aHoldIsReleasedOnceAndStays() {
        var disputed = taken(800);
        holds.hold(disputed);
        holds.release(disputed.id());

        for (var change : List.of("released_at = null", "released_at = now() + interval '1 day'"))
            assertThatThrownBy(() -> change(change, disputed.id())).hasMessageContaining("released once");
    }

    private static void change(String change, RedemptionId debit) {
        the(JdbcClient.class)
                .sql("update settlement.hold set " + change + " where redemption_id = ?")
                .param(debit.value())
                .update();
    }

    private Redemption taken(long cents) {
        return debit(
                shop, new BenefitCode("LIVRES_LOISIR"), Amount.of(Money.cents(cents)), 0, LocalDate.of(2027, 5, 31));
    }

    private Statement claimed() {
        return switch (claims.claim(shop)) {
            case Claims.Outcome.Claimed claimed -> claimed.statement();
            case Claims.Outcome.CarriedOver carried -> throw new AssertionError(carried);
            case Claims.Outcome.NothingToClaim nothing -> throw new AssertionError("Nothing to claim");
        };
    }

    private static void giveBack(Redemption debit, long cents) {
        var agent = new RefundRequest.Author.Agent("agent");
        var part = Amount.of(Money.cents(cents));
        assertThat(the(RefundDesk.class)
                        .refund(new RefundRequest(debit.id(), part, RefundReason.OTHER, "contestée", agent)))
                .isInstanceOf(RefundOutcome.Refunded.class);
    }
}
