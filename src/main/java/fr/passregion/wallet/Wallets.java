package fr.passregion.wallet;

import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holders were given and what is left of it: the only way to move value in or out of an allotment. */
public interface Wallets {

    /** Opens an allotment, empty; returns the existing one when it is already open with the same terms. */
    Allotment open(NewAllotment allotment);

    /**
     * Gives an amount out of the benefit's budget. The same allotment and cause again change nothing (BEN-01); a first
     * credit after the last day is a bug and throws.
     */
    Transfer credit(AllotmentId allotment, Amount amount, Cause cause);

    /**
     * Takes an amount for a payee: wholly or not at all, and never more than is available however many try at once
     * (BEN-06). The same cause again answers as the first time; with another content it is a bug and throws.
     */
    DebitOutcome debit(DebitOrder order);

    /**
     * The holders' allotments of these benefits, steady until the caller's transaction ends: nobody else takes from them
     * or gives to them meanwhile (BEN-06). Everybody locks in one order, so that nobody waits for ever.
     */
    Answer<List<Allotment>> lock(Journey journey, Collection<Purse> purses);

    /** All of the holder's allotments, steady in the same way until the caller's transaction ends. */
    List<Allotment> lock(HolderId holder);

    /** Those of these allotments that were debited on that day by more than was given back since. */
    Set<AllotmentId> usedOn(LocalDate day, Collection<AllotmentId> allotments);

    /**
     * Takes what was agreed after {@link #lock}, in the same transaction and at one instant: all of it or nothing, when the
     * journey is made. To take more than is there, or the same cause twice at once, is a bug and throws; whoever may be asked twice knows it by the key
     * of the request.
     */
    void debitAll(Journey journey, List<AgreedDebit> debits, Instant at);

    /**
     * From now on each allotment gives that much in all, what was used of it included: the new right less what was used, or
     * nothing where more was used (CAR-06). The difference is credited, or withdrawn into the budget; what is held stays held.
     * Of a benefit without limit one entry is enough for all of them, and none ends it. After the last day it is a bug and throws.
     */
    void entitle(Map<AllotmentId, Amount> rights, Cause cause);

    /** Moves back all or part of a debit or a credit; what returns to an expired allotment lapses at once (BEN-07). */
    ReversalOutcome reverse(TransferId original, Amount amount, Cause cause);

    /** Lapses what is unused of the allotments whose last day is before this day (GEN-03); returns how many. Safe to repeat. */
    int lapse(LocalDate day);

    /** The holder's allotments of every year, the latest year first. */
    List<Allotment> of(HolderId holder);

    Optional<Allotment> find(AllotmentId allotment);

    /** Every movement on the holder's allotments, the newest first. */
    List<Transfer> movementsOf(HolderId holder);
}
