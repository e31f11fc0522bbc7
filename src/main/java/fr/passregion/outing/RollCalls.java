package fr.passregion.outing;

import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.shared.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outings at the point of sale that was chosen: who is there is ticked and debited in one operation (CUL-05). */
public interface RollCalls {

    /** Somebody to call, by first name and initial; with the debit once there is one. */
    record Called(UUID pupil, String name, @Nullable RedemptionId debit) {}

    /** An outing with those who come. */
    record Roll(ClassOuting outing, List<Called> called, boolean open, boolean priced) {}

    /** @param key of this operation: sent again, nothing is taken twice and the first answer is given */
    record Asked(
            String cashier,
            String key,
            UUID outing,
            Set<UUID> present,
            @Nullable Money price) {}

    /** What became of it. */
    sealed interface Verdict {
        /** Each line for itself: who was refused, and why; nothing was taken from whoever was not ticked. */
        record Done(Map<UUID, String> refused) implements Verdict {}

        /** Nothing was taken from anybody. */
        record Refused(String why) implements Verdict {}
    }

    /** Those of these places, recent and to come, by day. */
    List<ClassOuting> at(Collection<PointOfSaleId> places);

    Optional<Roll> call(Collection<PointOfSaleId> places, UUID outing);

    /** Empty where no such outing was addressed to these places. */
    Optional<Verdict> debit(Collection<PointOfSaleId> places, Asked asked);
}
