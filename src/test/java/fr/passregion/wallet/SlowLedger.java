package fr.passregion.wallet;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger as one would keep it by hand: a list of entries, a list of holds, every balance counted anew, every rule in
 * plain words. It shares nothing with the real one and says in a word how each act should end.
 */
final class SlowLedger {

    /** An envelope's terms. */
    record Terms(boolean unlimited, LocalDate lastDay) {}

    private record Entry(String name, String from, String to, BigInteger amount, String corrects) {}

    private record Promise(String envelope, BigInteger amount, LocalDateTime until, String end) {}

    private static final String PARTNER = "partner";

    private final Map<String, Terms> envelopes;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Promise> promises = new LinkedHashMap<>();
    private LocalDateTime now;

    SlowLedger(Map<String, Terms> envelopes, LocalDateTime now) {
        this.envelopes = envelopes;
        this.now = now;
    }

    void goTo(LocalDateTime moment) {
        now = moment;
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
        var refusal = refusal(envelope, entry.amount());
        if (!refusal.isEmpty()) return refusal;
        entries.add(entry);
        return "done, left " + left(envelope);
    }

    private String refusal(String envelope, BigInteger amount) {
        if (isOver(envelope)) return "expired";
        if (terms(envelope).unlimited()) return "";
        if (left(envelope).signum() == 0) return "nothing left";
        return left(envelope).compareTo(amount) < 0 ? "only " + left(envelope) : "";
    }

    String hold(String envelope, long quantity, Duration life, String cause) {
        var amount = BigInteger.valueOf(quantity);
        var earlier = promises.get(cause);
        if (earlier != null) {
            var isSame = earlier.envelope().equals(envelope) && earlier.amount().equals(amount);
            return isSame ? "held, left " + left(envelope) : "bug";
        }
        var refusal = refusal(envelope, amount);
        if (!refusal.isEmpty()) return refusal;
        promises.put(cause, new Promise(envelope, amount, now.plus(life), ""));
        return "held, left " + left(envelope);
    }

    String capture(String hold, long quantity) {
        var promise = requireNonNull(promises.get(hold));
        var amount = BigInteger.valueOf(quantity);
        if (!isOpen(promise)) return "ended " + end(promise);
        if (promise.amount().compareTo(amount) < 0) return "only " + promise.amount();
        end(hold, "CAPTURED");
        entries.add(new Entry("debit of " + hold, promise.envelope(), PARTNER + promise.envelope(), amount, ""));
        return "done, left " + left(promise.envelope());
    }

    String cancel(String hold) {
        var promise = requireNonNull(promises.get(hold));
        if (!isOpen(promise)) return "ended " + end(promise);
        end(hold, "CANCELLED");
        return "done";
    }

    private void end(String hold, String how) {
        promises.computeIfPresent(hold, (name, open) -> new Promise(open.envelope(), open.amount(), open.until(), how));
    }

    private boolean isOpen(Promise promise) {
        return promise.end().isEmpty() && now.isBefore(promise.until());
    }

    private static String end(Promise promise) {
        return promise.end().isEmpty() ? "EXPIRED" : promise.end();
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

    /** What is promised waits, and all that is left of its envelope with it. */
    void lapse() {
        for (var envelope : envelopes.keySet()) {
            var isPromised = promised(envelope).signum() > 0;
            if (isOver(envelope) && !isPromised && left(envelope).signum() > 0) {
                entries.add(new Entry("lapse of " + envelope, envelope, "lapsed", left(envelope), ""));
            }
        }
    }

    boolean hasDebit(String cause) {
        return find("debit " + cause).isPresent();
    }

    boolean hasHold(String cause) {
        return promises.containsKey(cause);
    }

    /** What is left of an envelope and promised to nobody; none where there is no limit. */
    BigInteger left(String envelope) {
        return terms(envelope).unlimited() ? BigInteger.ZERO : balance(envelope).subtract(promised(envelope));
    }

    BigInteger used(String envelope) {
        return balance(PARTNER + envelope);
    }

    private BigInteger promised(String envelope) {
        return promises.values().stream()
                .filter(promise -> promise.envelope().equals(envelope) && isOpen(promise))
                .map(Promise::amount)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Terms terms(String envelope) {
        return requireNonNull(envelopes.get(envelope));
    }

    private boolean isOver(String envelope) {
        return now.toLocalDate().isAfter(terms(envelope).lastDay());
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
