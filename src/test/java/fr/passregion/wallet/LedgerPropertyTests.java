package fr.passregion.wallet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever is done in whatever order, the ledger answers as a ledger kept by hand, and its books balance. */
@Covers({"BEN-01", "BEN-06", "GEN-03"})
class LedgerPropertyTests {

    private static final Books BOOKS = Books.in(LedgerDatabase.fresh());
    private static final LocalDate START = LocalDate.parse("2027-05-25");
    private static final LocalDate END_OF_YEAR = LocalDate.parse("2027-05-31");

    /** Something that may happen; small numbers, so that causes come back and envelopes run out. */
    sealed interface Step {
        record Credit(String envelope, long amount, int cause) implements Step {}

        record Debit(String envelope, long amount, int cause) implements Step {}

        record Reverse(int debit, long amount, int cause) implements Step {}

        record DaysPass(int days) implements Step {}

        record Lapse() implements Step {}
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void theLedgerAgreesWithOneKeptByHand(@ForAll("stories") List<Step> story) {
        var holder = new TwoLedgers();
        story.forEach(holder::live);
        var report = BOOKS.check.run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        var amount = Arbitraries.longs().between(1, 12);
        var cause = Arbitraries.integers().between(1, 8);
        var limited = Arbitraries.of("SPORT", "CINEMA", "PERMIS");
        var any = Arbitraries.of("SPORT", "CINEMA", "PERMIS", "MUSEE");
        Arbitrary<Step> credit = Combinators.combine(limited, amount, cause).as(Step.Credit::new);
        Arbitrary<Step> debit = Combinators.combine(any, amount, cause).as(Step.Debit::new);
        Arbitrary<Step> reverse = Combinators.combine(cause, amount, cause).as(Step.Reverse::new);
        Arbitrary<Step> days = Arbitraries.integers().between(0, 4).map(Step.DaysPass::new);
        Arbitrary<Step> lapse = Arbitraries.just(new Step.Lapse());
        return Arbitraries.frequencyOf(
                        Tuple.of(5, credit),
                        Tuple.of(8, debit),
                        Tuple.of(4, reverse),
                        Tuple.of(1, days),
                        Tuple.of(1, lapse))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    /** One holder's envelopes in the real ledger and in the one kept by hand, lived through side by side. */
    private static final class TwoLedgers {

        private final String story = UUID.randomUUID().toString();
        private final HolderId holder = HolderId.random();
        private final Payee payee = new Payee(story);
        private final Map<String, Allotment> allotments = new TreeMap<>();
        private final SlowLedger byHand;
        private LocalDate today = START;
        private Books books = BOOKS.on(START.toString());

        TwoLedgers() {
            open("SPORT", Unit.EUR, END_OF_YEAR);
            open("CINEMA", Unit.TICKET, END_OF_YEAR);
            open("MUSEE", Unit.ENTRY, END_OF_YEAR);
            open("PERMIS", Unit.EUR, END_OF_YEAR.plusYears(1));
            var terms = new TreeMap<String, SlowLedger.Terms>();
            allotments.forEach((name, its) -> terms.put(name, new SlowLedger.Terms(its.unlimited(), its.lastDay())));
            byHand = new SlowLedger(terms, START);
        }

        private void open(String benefit, Unit unit, LocalDate lastDay) {
            var year = SchoolYear.containing(START);
            var code = new BenefitCode(benefit);
            var terms = new NewAllotment(holder, code, year, unit, unit == Unit.ENTRY, lastDay);
            allotments.put(benefit, books.wallets.open(terms));
        }

        void live(Step step) {
            switch (step) {
                case Step.Credit given ->
                    assertThat(credit(given))
                            .as("%s", step)
                            .isEqualTo(byHand.credit(given.envelope(), given.amount(), "" + given.cause()));
                case Step.Debit taken ->
                    assertThat(debit(taken))
                            .as("%s", step)
                            .isEqualTo(byHand.debit(taken.envelope(), taken.amount(), "" + taken.cause()));
                case Step.Reverse back -> {
                    if (byHand.hasDebit("" + back.debit())) {
                        assertThat(reverse(back))
                                .as("%s", step)
                                .isEqualTo(byHand.reverse("" + back.debit(), back.amount(), "" + back.cause()));
                    }
                }
                case Step.DaysPass gone -> {
                    today = today.plusDays(gone.days());
                    books = BOOKS.on(today.toString());
                    byHand.goTo(today);
                }
                case Step.Lapse ignored -> {
                    books.wallets.lapse(today);
                    byHand.lapse();
                }
            }
            envelopesAgree(step);
        }

        private void envelopesAgree(Step step) {
            for (var allotment : books.wallets.of(holder)) {
                var name = allotment.benefit().value();
                assertThat(quantity(allotment.available()))
                        .as("%s after %s", name, step)
                        .isEqualTo(byHand.left(name));
                assertThat(quantity(allotment.used()))
                        .as("%s after %s", name, step)
                        .isEqualTo(byHand.used(name));
            }
        }

        private String credit(Step.Credit step) {
            var allotment = requireNonNull(allotments.get(step.envelope()));
            return said(() -> {
                var given = new Amount(allotment.unit(), step.amount());
                books.wallets.credit(allotment.id(), given, new Cause("enrolment", "" + step.cause()));
                return "done";
            });
        }

        private String debit(Step.Debit step) {
            var allotment = requireNonNull(allotments.get(step.envelope()));
            var amount = new Amount(allotment.unit(), step.amount());
            var order = new DebitOrder(allotment.id(), payee, amount, debitCause(step.cause()));
            return said(() -> word(books.wallets.debit(order)));
        }

        private static String word(DebitOutcome outcome) {
            return switch (outcome) {
                case DebitOutcome.Debited done ->
                    "done, left " + done.availableAfter().quantity();
                case DebitOutcome.NothingLeft empty -> "nothing left";
                case DebitOutcome.AmountExceedsBalance less ->
                    "only " + less.available().quantity();
                case DebitOutcome.Expired late -> "expired";
            };
        }

        private String reverse(Step.Reverse step) {
            var original = TransferId.of("debit", debitCause(step.debit()));
            var unit = books.wallets.movementsOf(holder).stream()
                    .filter(transfer -> transfer.id().equals(original))
                    .findFirst()
                    .orElseThrow()
                    .amount()
                    .unit();
            var cause = new Cause("refund", "" + step.cause());
            return said(() -> word(books.wallets.reverse(original, new Amount(unit, step.amount()), cause)));
        }

        private static String word(ReversalOutcome outcome) {
            return switch (outcome) {
                case ReversalOutcome.Reversed done -> "done";
                case ReversalOutcome.ExceedsOriginal less ->
                    "only " + less.reversible().quantity();
            };
        }

        private Cause debitCause(int cause) {
            return new Cause("redemption", story + cause);
        }

        private static String said(Supplier<String> act) {
            try {
                return act.get();
            } catch (IllegalStateException bug) {
                return "bug";
            }
        }

        private static BigInteger quantity(Amount amount) {
            return BigInteger.valueOf(amount.quantity());
        }
    }
}
