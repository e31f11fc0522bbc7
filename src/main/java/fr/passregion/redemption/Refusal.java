package fr.passregion.redemption;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import java.time.Instant;
import java.time.LocalDate;

/** Why a till was refused: an ordinary answer, with what its sentence needs (BEN-04). The code never changes. */
public sealed interface Refusal {

    /** Number unknown, or birth date wrong: deliberately the same answer. */
    record HolderNotRecognised() implements Refusal {}

    record CardBlocked() implements Refusal {}

    /** Not made and sent yet; the changing code of the phone works meanwhile. */
    record CardNotActive() implements Refusal {}

    record QrInvalid() implements Refusal {}

    record QrExpired() implements Refusal {}

    record QrReplayed() implements Refusal {}

    /** It passes by itself: the same may be asked again then. */
    sealed interface Temporary extends Refusal {
        Instant until();
    }

    /** Too many wrong birth dates on this number, be there such a card or not; the codes of a card work all the same. */
    record CardLocked(Instant until) implements Temporary {}

    /** Too many wrong birth dates at this point of sale; it may scan codes all the same. */
    record TypingPaused(Instant until) implements Temporary {}

    record BenefitNotGranted(BenefitCode benefit) implements Refusal {}

    record BenefitNotAgreed(BenefitCode benefit) implements Refusal {}

    record BenefitExpired(String benefit, LocalDate lastDay) implements Refusal {}

    record NothingLeft(String benefit) implements Refusal {}

    record AmountExceedsBalance(String benefit, Amount available) implements Refusal {}

    record AmountExceedsPrice(Money price) implements Refusal {}

    /** The service was before the first day that the benefit pays for: what was paid already is not taken afterwards. */
    record NotRetroactive(LocalDate serviceDate, LocalDate servicesFrom) implements Refusal {}

    /** The programme lets this benefit be taken once a day. */
    record AlreadyUsedToday(String benefit) implements Refusal {}

    record PartnerSuspended() implements Refusal {}

    /** The benefit is personal: no class outing uses it (CUL-05, PSC-01). */
    record GroupNotAllowed(String benefit) implements Refusal {}

    /** Not on the list of the outing. */
    record ParticipantNotListed() implements Refusal {}

    /** Debited for this outing before. */
    record ParticipantAlreadyDebited() implements Refusal {}

    /** Its time is over: nothing is held any more. */
    record AuthorizationExpired() implements Refusal {}

    /** Captured or cancelled before. */
    record AuthorizationClosed() implements Refusal {}

    record CaptureExceedsAuthorization(Amount held) implements Refusal {}

    default String code() {
        return switch (this) {
            case HolderNotRecognised refusal -> "holder_not_recognised";
            case CardBlocked refusal -> "card_blocked";
            case CardNotActive refusal -> "card_not_active";
            case QrInvalid refusal -> "qr_invalid";
            case QrExpired refusal -> "qr_expired";
            case QrReplayed refusal -> "qr_replayed";
            case CardLocked refusal -> "card_locked";
            case TypingPaused refusal -> "typing_paused";
            case BenefitNotGranted refusal -> "benefit_not_granted";
            case BenefitNotAgreed refusal -> "benefit_not_agreed";
            case BenefitExpired refusal -> "benefit_expired";
            case NothingLeft refusal -> "nothing_left";
            case AmountExceedsBalance refusal -> "amount_exceeds_balance";
            case AmountExceedsPrice refusal -> "amount_exceeds_price";
            case NotRetroactive refusal -> "not_retroactive";
            case AlreadyUsedToday refusal -> "already_used_today";
            case PartnerSuspended refusal -> "partner_suspended";
            case GroupNotAllowed refusal -> "group_not_allowed";
            case ParticipantNotListed refusal -> "participant_not_listed";
            case ParticipantAlreadyDebited refusal -> "participant_already_debited";
            case AuthorizationExpired refusal -> "authorization_expired";
            case AuthorizationClosed refusal -> "authorization_closed";
            case CaptureExceedsAuthorization refusal -> "capture_exceeds_authorization";
        };
    }
}
