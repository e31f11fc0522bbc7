package fr.passregion.outing;

import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.OutingId;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outing of a class, « sortie », as it was announced to those whom it takes along (EST-05).
 *
 * @param debits what the money side calls it, once a till has debited
 */
public record ClassOuting(
        UUID id,
        Uai institution,
        Plan plan,
        Status status,
        @Nullable OutingId debits,
        List<Pupil> pupils) {

    /** Where, when and with which benefit. */
    public record Plan(String title, PointOfSaleId place, BenefitCode benefit, LocalDate day) {}

    /** Where an outing stands. */
    public enum Status {
        PLANNED,
        /** The point of sale has called the roll. */
        HELD,
        CANCELLED
    }

    /** Somebody on the list; the id tells nothing of the person. */
    public record Pupil(UUID id, HolderId holder, boolean declined) {}

    public ClassOuting {
        pupils = List.copyOf(pupils);
    }

    /** Those who come: whoever declined is not called, nor debited. */
    public List<Pupil> coming() {
        return pupils.stream().filter(one -> !one.declined()).toList();
    }

    public Optional<Pupil> pupil(HolderId holder) {
        return pupils.stream().filter(one -> one.holder().equals(holder)).findFirst();
    }

    /** Until the day before, so that the list is settled when the till opens. */
    public boolean mayBeDeclinedOn(LocalDate today) {
        return status == Status.PLANNED && today.isBefore(plan.day());
    }

    /** Until somebody was debited. */
    public boolean mayBeCancelledOn(LocalDate today) {
        return status == Status.PLANNED && !today.isAfter(plan.day());
    }

    /** On the day alone: a benefit pays for no service that is past or still to come. */
    public boolean mayBeDebitedOn(LocalDate today) {
        return status != Status.CANCELLED && today.equals(plan.day());
    }
}
