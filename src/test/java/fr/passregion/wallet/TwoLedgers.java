package fr.passregion.wallet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Two holders' envelopes in the real ledger and in the one kept by hand, lived through side by side. */
final class TwoLedgers {

    private static final int DAYS_OF_A_YEAR = 3;

    private final String story = UUID.randomUUID().toString();
    private final Payee payee = new Payee(story);
    private final Map<String, Allotment> allotments = new TreeMap<>();
    private final Map<String, HolderId> holders = new TreeMap<>();
    private final SlowLedger byHand;
    private LocalDateTime now;
    private Books books;

    TwoLedgers(Books books, LocalDate today) {
        now = today.atTime(10, 0);
        this.books = books.at(now.toString());
        var end = today.plusDays(DAYS_OF_A_YEAR);
        for (var name : Step.HOLDERS) {
            var holder = HolderId.random();
            holders.put(name, holder);
            open(name, holder, "SPORT", Unit.EUR, end);
            open(name, holder, "CINEMA", Unit.TICKET, end);
            open(name, holder, "MUSEE", Unit.ENTRY, end);
            open(name, holder, "PERMIS", Unit.EUR, end.plusYears(1));
        }
        var terms = new TreeMap<String, SlowLedger.Terms>();
        allotments.forEach((name, its) -> terms.put(name, new SlowLedger.Terms(its.unlimited(), its.lastDay())));
        byHand = new SlowLedger(terms, now);
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    private void open(String name, HolderId holder, String benefit, Unit unit, LocalDate lastDay) {
        var year = SchoolYear.containing(today());
        var terms = new NewAllotment(holder, new BenefitCode(benefit), year, unit, unit == Unit.ENTRY, lastDay);
        allotments.put(name + benefit, books.wallets.open(terms));
    }

    void live(Step step) {
        switch (step) {
            case Step.MinutesPass gone -> goTo(now.plusMinutes(gone.minutes()));
            case Step.DaysPass gone -> goTo(now.plusDays(gone.days()));
            case Step.Lapse ignored -> {
                books.wallets.lapse(today());
                byHand.lapse();
            }
            case Step.Twice both -> atOnce(both.act());
            case Step act -> assertThat(real(act)).as("%s", act).isEqualTo(slow(act));
        }
        envelopesAgree(step);
    }

    private void goTo(LocalDateTime moment) {
        now = moment;
        books = books.at(now.toString());
        byHand.goTo(now);
    }

    private void atOnce(Step act) {
        var other = CompletableFuture.supplyAsync(() -> real(act));
        var answers = List.of(real(act), other.join());
        assertThat(answers).as("twice %s", act).containsExactlyInAnyOrder(slow(act), slow(act));
    }

    /** A hold that was never placed and a debit that was never done are unknown to both: nothing can be asked of them. */
    boolean isPossible(Step act) {
        return switch (act) {
            case Step.Twice both -> isPossible(both.act());
            case Step.Capture capture -> byHand.hasHold("" + capture.hold());
            case Step.Cancel cancel -> byHand.hasHold("" + cancel.hold());
            case Step.Reverse back -> byHand.hasDebit(debit(back));
            case Step other -> true;
        };
    }

    private static String debit(Step.Reverse back) {
        return (back.captured() ? "of " : "") + back.cause();
    }

    private String slow(Step act) {
        return switch (act) {
            case Step.Credit given -> byHand.credit(given.envelope(), given.amount(), "" + given.cause());
            case Step.Debit taken -> byHand.debit(taken.envelope(), taken.amount(), "" + taken.cause());
            case Step.Hold held -> byHand.hold(held.envelope(), held.amount(), Books.A_QUARTER, "" + held.cause());
            case Step.Capture taken -> byHand.capture("" + taken.hold(), taken.amount());
            case Step.Cancel freed -> byHand.cancel("" + freed.hold());
            case Step.Reverse back -> byHand.reverse(debit(back), back.amount(), "" + back.refund());
            case Step.Twice no -> throw new IllegalArgumentException("" + no);
            case Step.MinutesPass no -> throw new IllegalArgumentException("" + no);
            case Step.DaysPass no -> throw new IllegalArgumentException("" + no);
            case Step.Lapse no -> throw new IllegalArgumentException("" + no);
        };
    }

    private String real(Step act) {
        return switch (act) {
            case Step.Credit given -> said(() -> credit(given));
            case Step.Debit taken -> said(() -> word(books.wallets.debit(order(taken))));
            case Step.Hold held -> said(() -> word(books.holds.place(order(held))));
            case Step.Capture taken -> said(() -> capture(taken));
            case Step.Cancel freed -> said(() -> word(books.holds.cancel(hold(freed.hold()))));
            case Step.Reverse back -> said(() -> reverse(back));
            case Step.Twice no -> throw new IllegalArgumentException("" + no);
            case Step.MinutesPass no -> throw new IllegalArgumentException("" + no);
            case Step.DaysPass no -> throw new IllegalArgumentException("" + no);
            case Step.Lapse no -> throw new IllegalArgumentException("" + no);
        };
    }

    private String credit(Step.Credit given) {
        var amount = amount(given.envelope(), given.amount());
        books.wallets.credit(allotment(given.envelope()).id(), amount, new Cause("enrolment", "" + given.cause()));
        return "done";
    }

    private DebitOrder order(Step.Debit taken) {
        var amount = amount(taken.envelope(), taken.amount());
        return new DebitOrder(allotment(taken.envelope()).id(), payee, amount, cause("redemption", taken.cause()));
    }

    private HoldOrder order(Step.Hold held) {
        var amount = amount(held.envelope(), held.amount());
        var allotment = allotment(held.envelope()).id();
        return new HoldOrder(allotment, payee, amount, Books.A_QUARTER, cause("hold", held.cause()));
    }

    private String capture(Step.Capture taken) {
        var held = books.holds.find(hold(taken.hold())).orElseThrow();
        var amount = new Amount(held.amount().unit(), taken.amount());
        return word(books.holds.capture(held.id(), amount, cause("capture", taken.hold())));
    }

    private String reverse(Step.Reverse back) {
        var original = back.captured()
                ? TransferId.of("capture", hold(back.cause()))
                : TransferId.of("debit", cause("redemption", back.cause()));
        var unit = allotments.values().stream()
                .flatMap(its -> books.wallets.movementsOf(its.holder()).stream())
                .filter(transfer -> transfer.id().equals(original))
                .findFirst()
                .orElseThrow()
                .amount()
                .unit();
        var refund = new Cause("refund", "" + back.refund());
        return word(books.wallets.reverse(original, new Amount(unit, back.amount()), refund));
    }

    private static String word(DebitOutcome outcome) {
        return switch (outcome) {
            case DebitOutcome.Debited done ->
                "done, left " + done.availableAfter().quantity();
            case DebitOutcome.Refused refused -> word(refused);
        };
    }

    private static String word(DebitOutcome.Refused refused) {
        return switch (refused) {
            case DebitOutcome.NothingLeft empty -> "nothing left";
            case DebitOutcome.AmountExceedsBalance less ->
                "only " + less.available().quantity();
            case DebitOutcome.Expired late -> "expired";
        };
    }

    private static String word(HoldOutcome outcome) {
        return switch (outcome) {
            case HoldOutcome.Held done -> "held, left " + done.availableAfter().quantity();
            case HoldOutcome.Refused refused -> word(refused.reason());
        };
    }

    private static String word(CaptureOutcome outcome) {
        return switch (outcome) {
            case CaptureOutcome.Captured done ->
                "done, left " + done.availableAfter().quantity();
            case CaptureOutcome.ExceedsHold less -> "only " + less.held().quantity();
            case CaptureOutcome.Ended ended -> "ended " + ended.manner();
        };
    }

    private static String word(CancelOutcome outcome) {
        return switch (outcome) {
            case CancelOutcome.Cancelled done -> "done";
            case CancelOutcome.Ended ended -> "ended " + ended.manner();
        };
    }

    private static String word(ReversalOutcome outcome) {
        return switch (outcome) {
            case ReversalOutcome.Reversed done -> "done";
            case ReversalOutcome.ExceedsOriginal less ->
                "only " + less.reversible().quantity();
        };
    }

    private void envelopesAgree(Step step) {
        holders.forEach((name, holder) -> {
            for (var allotment : books.wallets.of(holder)) {
                var envelope = name + allotment.benefit();
                assertThat(quantity(allotment.available()))
                        .as("left of %s after %s", envelope, step)
                        .isEqualTo(byHand.left(envelope));
                assertThat(quantity(allotment.used()))
                        .as("used of %s after %s", envelope, step)
                        .isEqualTo(byHand.used(envelope));
            }
        });
    }

    private Cause cause(String kind, int number) {
        return new Cause(kind, story + number);
    }

    private HoldId hold(int number) {
        return HoldId.of(cause("hold", number));
    }

    private Allotment allotment(String envelope) {
        return requireNonNull(allotments.get(envelope));
    }

    private Amount amount(String envelope, long quantity) {
        return new Amount(allotment(envelope).unit(), quantity);
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
