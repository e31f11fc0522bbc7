package fr.passregion.entitlement;

import fr.passregion.shared.Amount;
import fr.passregion.wallet.Allotment;
import fr.passregion.wallet.AllotmentId;
import fr.passregion.wallet.Purse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Rights that a transaction has locked, as they are on a day and after each taking agreed upon since: whoever is decided
 * second sees what the first one took.
 */
public final class LockedRights {

    private final Map<Purse, List<Allotment>> purses;
    private final Set<AllotmentId> usedToday;
    private final LocalDate day;
    private final Function<Allotment, HeldBenefit> words;

    /** {@code usedToday}: those that are taken once a day at the most and were taken already. */
    LockedRights(
            Map<Purse, List<Allotment>> purses,
            Set<AllotmentId> usedToday,
            LocalDate day,
            Function<Allotment, HeldBenefit> words) {
        this.purses = purses;
        this.usedToday = new HashSet<>(usedToday);
        this.day = day;
        this.words = words;
    }

    /** The benefit as its holder has it now; empty when it was never granted (BEN-03). */
    public Optional<HeldBenefit> of(Purse purse) {
        return WalletEntitlements.inForce(allotments(purse), day).map(words);
    }

    /** Whether the benefit has had its one taking of the day; what was refunded in full was none. */
    public boolean isUsedToday(HeldBenefit held) {
        return held.oncePerDay() && usedToday.contains(held.allotment());
    }

    /** Agrees on a taking: from now on it is gone. Returns the allotment as it was before. */
    public Allotment take(Purse purse, HeldBenefit held, Amount amount) {
        var allotment = allotments(purse).stream()
                .filter(one -> one.id().equals(held.allotment()))
                .findFirst()
                .orElseThrow();
        usedToday.add(allotment.id());
        purses.put(
                purse,
                allotments(purse).stream()
                        .map(one -> one.equals(allotment) ? one.after(amount) : one)
                        .toList());
        return allotment;
    }

    private List<Allotment> allotments(Purse purse) {
        return purses.getOrDefault(purse, List.of());
    }
}
