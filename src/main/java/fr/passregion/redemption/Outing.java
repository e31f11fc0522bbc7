package fr.passregion.redemption;

import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somewhere that an establishment takes young people together, « sortie », each with one benefit of their own (CUL-05). */
public record Outing(
        OutingId id,
        Uai institution,
        PointOfSaleId pointOfSale,
        BenefitCode benefit,
        LocalDate day,
        boolean test,
        List<Participant> participants) {

    /** Where an outing stands. */
    public enum Status {
        /** Nobody was debited yet. */
        PLANNED,
        /** The point of sale has debited; who comes late may still be. */
        DEBITED
    }

    /** Somebody on the list, and the debit once there is one. */
    public record Participant(
            ParticipantId id, HolderId holder, @Nullable RedemptionId redemption) {}

    public Outing {
        participants = List.copyOf(participants);
    }

    public Status status() {
        return participants.stream().allMatch(one -> one.redemption() == null) ? Status.PLANNED : Status.DEBITED;
    }

    public Optional<Participant> participant(ParticipantId id) {
        return participants.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
