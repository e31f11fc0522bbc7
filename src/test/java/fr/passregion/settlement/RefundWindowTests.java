package fr.passregion.settlement;

import static fr.passregion.settlement.RefundWorld.START;
import static fr.passregion.settlement.RefundWorld.aPartner;
import static fr.passregion.settlement.RefundWorld.allotmentOf;
import static fr.passregion.settlement.RefundWorld.itIs;
import static fr.passregion.settlement.RefundWorld.the;
import static fr.passregion.shared.Unit.ENTRY;
import static fr.passregion.shared.Unit.EUR;
import static fr.passregion.shared.Unit.TICKET;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Refund;
import fr.passregion.redemption.RefundChannel;
import fr.passregion.redemption.RefundDesk;
import fr.passregion.redemption.RefundOutcome;
import fr.passregion.redemption.RefundOutcome.Refused;
import fr.passregion.redemption.RefundReason;
import fr.passregion.redemption.RefundRefusal;
import fr.passregion.redemption.RefundRequest;
import fr.passregion.redemption.RefundRequest.Author;
import fr.passregion.redemption.Refunds;
import fr.passregion.redemption.Standing;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.InvariantCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may refund what and until when, what comes back after the last day, and what two at once can do. */
@Covers("BEN-07")
class RefundWindowTests {

    private static final BenefitCode BOOKS = new BenefitCode("LIVRES_LOISIR");
    private static final BenefitCode CINEMA = new BenefitCode("CINEMA");
    private static final BenefitCode MUSEUM = new BenefitCode("MUSEE");
    private static final BenefitCode DRIVING = new BenefitCode("PERMIS");
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 5, 31);

    private final RefundDesk desk = the(RefundDesk.class);
    private final Refunds refunds = the(Refunds.class);
    private final Claims claims = the(Claims.class);

    @AfterEach
    void theLedgerStillSumsToZero() {
        itIs(START);
        assertThat(the(InvariantCheck.class).run().holds()).isTrue();
    }

    @Test
    void aPartnerMayUntilTheLastMomentOfItsWindow() {
        var first = euros(aPartner("Librairie"), 800);
        var second = euros(aPartner("Librairie"), 800);
        var until = START.plus(48, HOURS);

        itIs(until);
        assertThat(done(partner(first, 800L)).refunded()).isEqualTo(new Amount(EUR, 800));
        itIs(until.plus(1, MICROS));
        assertThat(partner(second, 800L)).isEqualTo(new Refused(new RefundRefusal.RefundWindowClosed(until)));
        assertThat(done(agent(second, 800L)).channel()).isEqualTo(RefundChannel.AGENT);
    }

    @Test
    void aPartnerMayNotOnceItHasClaimed() {
        var shop = aPartner("Librairie");
        var debit = euros(shop, 800);
        var statement = ((Claims.Outcome.Claimed) claims.claim(shop)).statement();

        assertThat(partner(debit, 300L)).isEqualTo(new Refused(new RefundRefusal.AlreadyClaimed(statement.number())));
        done(agent(debit, 300L));
        assertThat(the(Statements.class).find(statement.id()).orElseThrow().total())
                .isEqualTo(Money.cents(500));
    }

    @Test
    @Covers("GEN-03")
    void whatComesBackAfterTheLastDayLapsesAtOnce() {
        var debit = euros(aPartner("Librairie"), 800);
        itIs(Instant.parse("2027-05-31T21:59:59Z"));
        var inTime = done(agent(debit, 300L));
        assertThat(inTime.lapsed()).isFalse();
        assertThat(inTime.available()).isEqualTo(new Amount(EUR, 7500));

        itIs(Instant.parse("2027-05-31T22:00:00Z"));
        assertThat(desk.prospectOf(debit.id()).lapses()).isTrue();
        var late = done(agent(debit, 500L));

        assertThat(late.lapsed()).isTrue();
        assertThat(allotmentOf(debit).available()).isEqualTo(new Amount(EUR, 7500));
        assertThat(allotmentOf(debit).lapsed()).isEqualTo(new Amount(EUR, 500));
    }

    @Test
    @Covers("ENG-06")
    void theDrivingLicenceAidComesBackForItsOwnTwentyFourMonths() {
        var lastDay = LocalDate.of(2028, 11, 20);
        var school = aPartner("Auto-école");
        var debit = RefundWorld.debit(school, DRIVING, new Amount(EUR, 50_000), 0, lastDay);

        itIs(Instant.parse("2027-06-15T10:00:00Z"));
        assertThat(done(agent(debit, 20_000L)).lapsed()).isFalse();
        itIs(Instant.parse("2028-11-20T23:00:00Z"));
        assertThat(done(agent(debit, 30_000L)).lapsed()).isTrue();
        assertThat(allotmentOf(debit).available()).isEqualTo(new Amount(EUR, 470_000));
    }

    @Test
    @Covers("CUL-02")
    void eachTicketGivesItsEuroAndItsTariffBack() {
        var debit = RefundWorld.debit(aPartner("Cinéma"), CINEMA, new Amount(TICKET, 3), 450, LAST_DAY);

        var refund = done(partner(debit, 2L));

        assertThat(refund.refunded()).isEqualTo(new Amount(TICKET, 2));
        assertThat(refund.holderShare()).isEqualTo(Money.euros(2));
        assertThat(refund.reimbursable()).isEqualTo(Money.cents(900));
        assertThat(partner(debit, 2L))
                .isEqualTo(new Refused(new RefundRefusal.RefundExceedsRedemption(new Amount(TICKET, 1))));
        assertThat(done(partner(debit, null)).refunded()).isEqualTo(new Amount(TICKET, 1));
        assertThat(partner(debit, null)).isEqualTo(new Refused(new RefundRefusal.AlreadyRefunded()));
        assertThat(standing(debit).status()).isEqualTo(Standing.Status.REFUNDED);
    }

    @Test
    void anEntryWithoutLimitIsOnlyRecorded() {
        var debit = RefundWorld.debit(aPartner("Musée"), MUSEUM, new Amount(ENTRY, 1), 0, LAST_DAY);
        itIs(Instant.parse("2027-06-15T10:00:00Z"));

        var refund = done(agent(debit, 1L));

        assertThat(refund.available()).isNull();
        assertThat(refund.lapsed()).isFalse();
        assertThat(allotmentOf(debit).used()).isEqualTo(Amount.none(ENTRY));
    }

    @Test
    void anotherUnitIsNoAnswer() {
        var debit = euros(aPartner("Librairie"), 800);
        assertThat(desk.refund(new RefundRequest(
                        debit.id(), new Amount(TICKET, 1), RefundReason.MISTAKE, null, new Author.Agent("agent"))))
                .isEqualTo(new RefundOutcome.OtherUnit());
    }

    @Test
    void manyAtOnceNeverGiveBackMoreThanWasTaken() throws Exception {
        for (var round = 0; round < 5; round++) {
            var debit = euros(aPartner("Librairie"), 800);

            var outcomes = atOnce(8, () -> partner(debit, 300L));

            assertThat(outcomes)
                    .filteredOn(RefundOutcome.Refunded.class::isInstance)
                    .hasSize(2);
            assertThat(standing(debit).left()).isEqualTo(new Amount(EUR, 200));
            assertThat(allotmentOf(debit).available()).isEqualTo(new Amount(EUR, 7800));
        }
    }

    /** Either the claim came first, and the partner was refused; or the refund did, and the statement has both. */
    @Test
    @Covers("SET-02")
    void aDebitIsNotClaimedWhileItIsRefunded() throws Exception {
        for (var round = 0; round < 20; round++) {
            var shop = aPartner("Librairie");
            var debit = euros(shop, 800);

            var outcomes = atOnce(List.<Callable<Object>>of(() -> partner(debit, 800L), () -> claims.claim(shop)));

            var statement = ((Claims.Outcome.Claimed) outcomes.get(1)).statement();
            switch ((RefundOutcome) outcomes.get(0)) {
                case RefundOutcome.Refunded refunded ->
                    assertThat(statement.total()).isEqualTo(Money.ZERO);
                case Refused refused -> {
                    assertThat(refused.refusal()).isEqualTo(new RefundRefusal.AlreadyClaimed(statement.number()));
                    assertThat(statement.total()).isEqualTo(Money.cents(800));
                }
                case RefundOutcome.OtherUnit other -> throw new AssertionError(other);
                case RefundOutcome.Unknown unknown -> throw new AssertionError(unknown);
            }
            assertThat(the(Controls.class).of(statement).agree()).isTrue();
        }
    }

    @Test
    void theDatabaseItselfRefusesMoreThanWasTakenAndAnyChange() {
        var debit = euros(aPartner("Librairie"), 800);
        done(partner(debit, 500L));
        var sql = the(JdbcClient.class);
        assertThatThrownBy(() -> sql.sql("""
                        insert into redemption.refund
                        select replace(id, id, 'ref_' || md5(id)), redemption_id, holder_id, partner_id, gen_random_uuid(), unit,
                               refunded, holder_share, reimbursable, lapsed, available, reason, note, channel, author,
                               booked_at, test
                          from redemption.refund where redemption_id = ?""").param(debit.id().value()).update())
                .hasMessageContaining("would be refunded by 1000");
        assertThatThrownBy(() ->
                        sql.sql("update redemption.refund set refunded = 1").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static Redemption euros(PartnerId shop, long cents) {
        return RefundWorld.debit(shop, BOOKS, new Amount(EUR, cents), 0, LAST_DAY);
    }

    private RefundOutcome partner(Redemption debit, @Nullable Long quantity) {
        var counter = new Counter(RefundWorld.place(), false);
        return ask(debit, quantity, new Author.AtCounter(counter, RefundChannel.TILL, "cashier"));
    }

    private RefundOutcome agent(Redemption debit, long quantity) {
        return ask(debit, quantity, new Author.Agent("agent"));
    }

    private RefundOutcome ask(Redemption debit, @Nullable Long quantity, Author author) {
        var amount = quantity == null ? null : new Amount(debit.debited().unit(), quantity);
        return desk.refund(new RefundRequest(debit.id(), amount, RefundReason.RETURNED, null, author));
    }

    private static Refund done(RefundOutcome outcome) {
        assertThat(outcome).isInstanceOf(RefundOutcome.Refunded.class);
        return ((RefundOutcome.Refunded) outcome).refund();
    }

    private Standing standing(Redemption debit) {
        return new Standing(debit, refunds.of(debit.id()));
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        var acts = new ArrayList<Callable<T>>();
        for (var time = 0; time < times; time++) acts.add(act);
        return atOnce(acts);
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : running) results.add(one.get());
            return results;
        }
    }
}
