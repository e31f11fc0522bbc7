package fr.passregion.settlement;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Refund;
import fr.passregion.redemption.Refunds;
import fr.passregion.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a partner has taken and given back, and what is on no statement yet. */
@Component
class Unclaimed {

    /**
     * A debit takes its instant a moment before it is visible: one that was being booked during the last claim is found
     * again by looking back further than any debit lasts. Its line keeps any other from being claimed twice.
     */
    private static final int OVERLAP_DAYS = 7;

    private final StatementRows statements;
    private final StatementLines lines;
    private final Redemptions redemptions;
    private final Refunds refunds;
    private final StoredHeldDebits holds;

    Unclaimed(
            StatementRows statements,
            StatementLines lines,
            Redemptions redemptions,
            Refunds refunds,
            StoredHeldDebits holds) {
        this.statements = statements;
        this.lines = lines;
        this.redemptions = redemptions;
        this.refunds = refunds;
        this.holds = holds;
    }

    /** Lines not on a statement yet. */
    record Found(List<StatementLine> debits, List<StatementLine> refundsOfThem, List<StatementLine> refundsOfEarlier) {

        /** All of them, the newest first. */
        List<StatementLine> lines() {
            return Stream.of(debits, refundsOfThem, refundsOfEarlier)
                    .flatMap(List::stream)
                    .sorted(comparing(StatementLine::bookedAt).reversed())
                    .toList();
        }

        /** What refunds of debits that are on earlier statements take away. */
        Money deducted() {
            return Money.sum(refundsOfEarlier.stream().map(StatementLine::owed).toList());
        }
    }

    /**
     * The debits booked before {@code until}, their refunds, and the refunds of debits that are on earlier statements. A
     * refund follows its debit: it is on the same statement or on a later one, never on an earlier one. What is held is left
     * out with its refunds; what was held for longer than claims look back is found by its hold.
     */
    Found of(PartnerId partner, Instant until) {
        return found(partner, until, holds.heldOf(partner));
    }

    /** The same with what is held: it is owed all the while, though no claim has it yet. */
    Found withHeld(PartnerId partner, Instant until) {
        return found(partner, until, Set.of());
    }

    private Found found(PartnerId partner, Instant until, Set<RedemptionId> without) {
        var from = statements
                .claimedUntil(partner)
                .map(claimed -> claimed.minus(OVERLAP_DAYS, DAYS))
                .orElse(Instant.EPOCH);
        var late = holds.unclaimedOf(partner);
        var debits = debits(partner, from, until, late).stream()
                .filter(debit -> !without.contains(debit.redemption()))
                .toList();
        var refunded = refunds(partner, from, late);
        var open = debits.stream().map(StatementLine::redemption).collect(toSet());
        var claimed = lines.statementsOf(
                refunded.stream().map(StatementLine::redemption).toList());
        return new Found(
                debits,
                refunded.stream()
                        .filter(line -> open.contains(line.redemption()))
                        .toList(),
                refunded.stream()
                        .filter(line -> claimed.containsKey(line.redemption()))
                        .toList());
    }

    private List<StatementLine> debits(PartnerId partner, Instant from, Instant until, Set<RedemptionId> late) {
        var before = redemptions.findAll(late).stream()
                .filter(debit -> debit.bookedAt().isBefore(from));
        var debits = Stream.concat(redemptions.ofPartner(partner, from, until).stream(), before)
                .map(StatementLine::of)
                .toList();
        var claimed = lines.statementsOf(
                debits.stream().map(StatementLine::redemption).toList());
        return debits.stream()
                .filter(debit -> !claimed.containsKey(debit.redemption()))
                .toList();
    }

    private List<StatementLine> refunds(PartnerId partner, Instant from, Set<RedemptionId> late) {
        var before = refunds.of(late).values().stream()
                .flatMap(List::stream)
                .filter(refund -> refund.bookedAt().isBefore(from));
        var given =
                Stream.concat(refunds.ofPartner(partner, from).stream(), before).toList();
        var deducted = lines.statementsDeducting(given.stream().map(Refund::id).toList());
        return StatementLine.ofAll(
                given.stream()
                        .filter(refund -> !deducted.containsKey(refund.id()))
                        .toList(),
                redemptions);
    }
}
