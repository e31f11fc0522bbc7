package fr.passregion.redemption;

import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Class outings, as far as their money goes: who was listed for which point of sale, and who was debited (EST-05). */
public interface Outings {

    /** What an establishment plans, and for whom. A test outing lists holders of test cards alone. */
    record NewOuting(
            Uai institution,
            PointOfSaleId pointOfSale,
            BenefitCode benefit,
            LocalDate day,
            boolean test,
            Set<HolderId> holders) {

        public NewOuting {
            holders = Set.copyOf(holders);
            if (holders.isEmpty()) throw new IllegalArgumentException("Nobody goes on that outing");
        }
    }

    /**
     * Writes an outing down and addresses it to the point of sale. Whether its benefit may be used in a group, and what
     * each one has left, is decided by the till on the day it debits.
     */
    Outing plan(NewOuting outing);

    /** An outing that was addressed to this point of sale, in its own mode. Another’s is as if it were not. */
    Optional<Outing> find(Counter counter, OutingId id);
}
