package fr.passregion.ordering;

import fr.passregion.card.Delivery;
import fr.passregion.institution.Institution;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import java.time.Instant;
import java.util.UUID;

/**
 * One person's request of a Pass for one school year, « commande », and where it stands.
 *
 * @param institutionName as it was named when the order was placed or corrected
 */
public record OrderView(
        OrderId id,
        HolderId holder,
        SchoolYear year,
        Choice choice,
        String institutionName,
        InstitutionKind kind,
        UUID photo,
        Delivery delivery,
        Consent consent,
        Check enrolmentCheck,
        Check photoCheck,
        Instant placedAt) {

    /** Whether both verdicts are favourable, so that the card can be made (ORD-11). */
    public boolean isConfirmed() {
        return enrolmentCheck instanceof Check.Accepted && photoCheck instanceof Check.Accepted;
    }

    /** Who must act now and since when; a refusal comes before what others may still do meanwhile. */
    public BlockingPoint blockingPoint() {
        return switch (consent) {
            case Consent.Asked asked -> new BlockingPoint(BlockingPoint.Who.GUARDIAN, asked.since());
            case Consent.Refused refused -> new BlockingPoint(BlockingPoint.Who.GUARDIAN, refused.since());
            case Consent.NotNeeded none -> checks();
            case Consent.Given given -> checks();
        };
    }

    private BlockingPoint checks() {
        if (enrolmentCheck instanceof Check.Refused refused)
            return new BlockingPoint(BlockingPoint.Who.HOLDER, refused.since());
        if (photoCheck instanceof Check.Refused refused)
            return new BlockingPoint(BlockingPoint.Who.HOLDER, refused.since());
        var enrolmentSince = enrolmentCheck.since();
        var photoSince = photoCheck.since();
        var awaitsInstitution = enrolmentCheck instanceof Check.Pending;
        var awaitsRegion = photoCheck instanceof Check.Pending;
        if (awaitsInstitution && awaitsRegion)
            return new BlockingPoint(BlockingPoint.Who.INSTITUTION_AND_REGION, earlier(enrolmentSince, photoSince));
        if (awaitsInstitution) return new BlockingPoint(BlockingPoint.Who.INSTITUTION, enrolmentSince);
        if (awaitsRegion) return new BlockingPoint(BlockingPoint.Who.REGION, photoSince);
        return new BlockingPoint(BlockingPoint.Who.NOBODY, later(enrolmentSince, photoSince));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    OrderView withConsent(Consent answer) {
        return copy(choice, institutionName, kind, photo, answer, enrolmentCheck, photoCheck);
    }

    OrderView withEnrolmentCheck(Check check) {
        return copy(choice, institutionName, kind, photo, consent, check, photoCheck);
    }

    OrderView withPhotoCheck(Check check) {
        return copy(choice, institutionName, kind, photo, consent, enrolmentCheck, check);
    }

    OrderView enrolledAs(Choice corrected, Institution institution, Instant at) {
        return copy(
                corrected, institution.name(), institution.kind(), photo, consent, new Check.Pending(at), photoCheck);
    }

    OrderView shownBy(UUID portrait, Instant at) {
        return copy(choice, institutionName, kind, portrait, consent, enrolmentCheck, new Check.Pending(at));
    }

    private OrderView copy(
            Choice newChoice,
            String newName,
            InstitutionKind newKind,
            UUID newPhoto,
            Consent newConsent,
            Check newEnrolment,
            Check newPhotoCheck) {
        return new OrderView(
                id,
                holder,
                year,
                newChoice,
                newName,
                newKind,
                newPhoto,
                delivery,
                newConsent,
                newEnrolment,
                newPhotoCheck,
                placedAt);
    }
}
