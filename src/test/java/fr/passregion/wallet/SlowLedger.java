package fr.passregion.wallet;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger as one would keep it by hand: a list of entries, every balance counted anew, every rule in plain words. It
 * shares nothing with the real one and says in a word how each act should end.
 */
final class SlowLedger {

    /** An envelope's terms. */
    record Terms(boolean unlimited, LocalDate lastDay) {}

    private record Entry(String name, String from, String to, BigInteger amount, String corrects) {}

    private static final String PARTNER = "partner";

    private final Map<String, Terms> envelopes;
    private final List<Entry> entries = new ArrayList<>();
    private LocalDate today;

    SlowLedger(Map<String, Terms> envelopes, LocalDate today) {
        this.envelopes = envelopes;
        this.today = today;
    }

    void goTo(LocalDate day) {
        today = day;
    }

    String credit(String envelope, long amount, String cause) {
        var entry = new Entry("credit " + envelope + cause, "budget", envelope, BigInteger.valueOf(amount), "");
        var earlier = find(entry.name());
        if (earlier.isPresent()) return earlier.get().equals(entry) ? "done" : "bug";
        if (isOver(envelope)) return "bug";
        entries.add(entry);
        return "done";
    }

    String debit(String envelope, long amount, String cause) {
        var entry = new Entry("debit " + cause, envelope, PARTNER + envelope, BigInteger.valueOf(amount), "");
        var earlier = find(entry.name());
        if (earlier.isPresent()) return earlier.get().equals(entry) ? "done, left " + left(envelope) : "bug";
        if (isOver(envelope)) return "expired";
        if (!terms(envelope).unlimited()) {
            if (left(envelope).signum() == 0) return "nothing left";
            if (left(envelope).compareTo(entry.amount()) < 0) return "only " + left(envelope);
        }
        entries.add(entry);
        return "done, left " + left(envelope);
    }

    String reverse(String debitCause, long amount, String cause) {
        var debit = find("debit " + debitCause).orElseThrow();
        var name = "reversal " + debit.name() + cause;
        var entry = new Entry(name, debit.to(), debit.from(), BigInteger.valueOf(amount), debit.name());
        var earlier = find(name);
        if (earlier.isPresent()) return earlier.get().equals(entry) ? "done" : "bug";
        var reversible = debit.amount()
                .subtract(sum(entries.stream()
                        .filter(other -> other.corrects().equals(debit.name()))
                        .toList()));
        if (reversible.compareTo(entry.amount()) < 0) return "only " + reversible;
        entries.add(entry);
        if (isOver(debit.from()) && !terms(debit.from()).unlimited()) {
            entries.add(new Entry("lapse of " + name, debit.from(), "lapsed", entry.amount(), ""));
        }
        return "done";
    }

    void lapse() {
        for (var envelope : envelopes.keySet()) {
            if (isOver(envelope) && left(envelope).signum() > 0) {
                entries.add(new Entry("lapse of " + envelope, envelope, "lapsed", left(envelope), ""));
            }
        }
    }

    boolean hasDebit(String cause) {
        return find("debit " + cause).isPresent();
    }

    /** What is left of an envelope; none where there is no limit. */
    BigInteger left(String envelope) {
        return terms(envelope).unlimited() ? BigInteger.ZERO : balance(envelope);
    }

    BigInteger used(String envelope) {
        return balance(PARTNER + envelope);
    }

    private Terms terms(String envelope) {
        return requireNonNull(envelopes.get(envelope));
    }

    private boolean isOver(String envelope) {
        return today.isAfter(terms(envelope).lastDay());
    }

    private BigInteger balance(String account) {
        var in = entries.stream().filter(entry -> entry.to().equals(account)).toList();
        var out = entries.stream().filter(entry -> entry.from().equals(account)).toList();
        return sum(in).subtract(sum(out));
    }

    private static BigInteger sum(List<Entry> some) {
        return some.stream().map(Entry::amount).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
