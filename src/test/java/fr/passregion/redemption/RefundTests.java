package fr.passregion.redemption;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.audit.AuditReader;
import fr.passregion.card.Card;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.RefundRequest.Author;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What a refund leaves behind, and which requests are none. */
@PassRegionTest
@RecordApplicationEvents
@Covers("BEN-07")
class RefundTests {

    private static final Author AGENT = new Author.Agent("agent");

    private final RefundDesk desk;
    private final Refunds refunds;
    private final Till till;
    private final AuditReader trail;
    private final Scene scene;
    private final PointOfSale shop;

    RefundTests(RefundDesk desk, Refunds refunds, Till till, AuditReader trail, ApplicationContext beans) {
        this.desk = desk;
        this.refunds = refunds;
        this.till = till;
        this.trail = trail;
        this.scene = new Scene(beans);
        this.shop = scene.shop(SPORT, CINEMA);
    }

    @Test
    @Covers({"BEN-09", "REG-05"})
    void whoeverRefundsIsInTheTrailAndTheHolderIsTold(ApplicationEvents events) {
        var debit = debited(scene.pupil(), false);
        var refund = refunded(ask(debit, euros(8), AGENT));
        assertThat(events.stream(RedemptionRefunded.class)).containsExactly(new RedemptionRefunded(debit, refund));
        var acts = trail.read(new AuditReader.Asked("holder:" + debit.holder(), null, 1))
                .entries();
        assertThat(acts)
                .filteredOn(entry -> entry.act().equals("redemption.refunded"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.why()).isEqualTo(debit.receipt() + " MISTAKE"));
    }

    @Test
    void whatIsRefusedLeavesNothingBehind(ApplicationEvents events) {
        var debit = debited(scene.pupil(), false);
        assertThat(ask(debit, euros(21), AGENT))
                .isEqualTo(new RefundOutcome.Refused(new RefundRefusal.RefundExceedsRedemption(euros(20))));
        assertThat(ask(debit, new Amount(Unit.TICKET, 1), AGENT)).isEqualTo(new RefundOutcome.OtherUnit());
        assertThat(refunds.of(debit.id())).isEmpty();
        assertThat(events.stream(RedemptionRefunded.class)).isEmpty();
    }

    /** Nobody pays for a test card: there is nothing for an agent to take back. */
    @Test
    void aTestCardsDebitIsItsTillsAloneAndNotAnAgents() {
        var debit = debited(scene.testPupil(), true);
        assertThat(ask(debit, null, AGENT)).isEqualTo(new RefundOutcome.Unknown());
        assertThat(ask(debit, null, atCounter(false))).isEqualTo(new RefundOutcome.Unknown());
        assertThat(refunded(ask(debit, null, atCounter(true))).refunded()).isEqualTo(euros(20));
    }

    @Test
    @Covers("GEN-03")
    void whatComesBackInTimeMayBeUsedAgain() {
        var debit = debited(scene.pupil(), false);
        assertThat(desk.prospectOf(debit.id()).lapses()).isFalse();
        assertThat(refunded(ask(debit, null, atCounter(false))).lapsed()).isFalse();
        assertThat(desk.partnerRefusal(desk.prospectOf(debit.id()))).hasValue(new RefundRefusal.AlreadyRefunded());
    }

    private RefundOutcome ask(Redemption debit, @Nullable Amount amount, Author author) {
        return desk.refund(new RefundRequest(debit.id(), amount, RefundReason.MISTAKE, null, author));
    }

    private Redemption debited(Card card, boolean test) {
        var shown = new ShownCard.Typed(card.number().digits(), BIRTH_DATE);
        var twenty = Money.euros(20);
        var outcome = till.debit(
                new DebitRequest(new Counter(shop.id(), test), shown, SPORT, twenty, twenty, null, null, null));
        assertThat(outcome).isInstanceOf(DebitOutcome.Booked.class);
        return ((DebitOutcome.Booked) outcome).redemption();
    }

    private Author atCounter(boolean test) {
        return new Author.AtCounter(new Counter(shop.id(), test), RefundChannel.TILL, "caisse");
    }

    private static Refund refunded(RefundOutcome outcome) {
        assertThat(outcome).isInstanceOf(RefundOutcome.Refunded.class);
        return ((RefundOutcome.Refunded) outcome).refund();
    }

    private static Amount euros(long euros) {
        return new Amount(Unit.EUR, euros * 100);
    }
}
