package fr.passregion.subscription;

import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.HolderId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The kiosque culturel: a year’s subscription on an external platform, activated once by its holder (CUL-06). */
public interface Subscriptions {

    /** Where a holder’s subscription of this school year stands. */
    sealed interface Standing {

        /** The year’s programme, or the holder’s enrolment, gives no right to it. */
        record NotGranted() implements Standing {}

        record ToActivate() implements Standing {}

        record Active(LocalDate since, LocalDate lastDay) implements Standing {}
    }

    Standing of(HolderId holder);

    /** The way to the platform, good once and for a few minutes. */
    record Passage(URI address, Instant expiresAt) {}

    /** Opens the way for a holder who may activate; every earlier one closes. Empty where there is nothing to activate. */
    Optional<Passage> open(HolderId holder);

    /**
     * What the platform says of a subscription that it has opened.
     *
     * @param code what its visitor brought
     * @param reference its own name for the subscription: the same again is the same confirmation
     * @param lastDay the last day of it
     */
    record Confirmation(String code, String reference, LocalDate lastDay, PointOfSaleId platform) {}

    /** What becomes of a confirmation. */
    sealed interface Outcome {

        /** Now, or already, by the same confirmation. */
        record Confirmed(String reference, LocalDate lastDay, Instant confirmedAt) implements Outcome {}

        /** Not signed by us, never given, or replaced by a newer one: the three are not told apart. */
        record Unknown() implements Outcome {}

        record Expired() implements Outcome {}

        /** It has opened another subscription. */
        record Used() implements Outcome {}

        /** This point of sale has no agreement in force for it. */
        record NotAgreed() implements Outcome {}
    }

    Outcome confirm(Confirmation confirmation);
}
