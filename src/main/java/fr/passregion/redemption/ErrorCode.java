package fr.passregion.redemption;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every way in which the API says no, by its stable code; each has its page under {@code /developpeurs/erreurs/}. */
public enum ErrorCode {
    HOLDER_NOT_RECOGNISED(404),
    CARD_BLOCKED(409),
    CARD_NOT_ACTIVE(409),
    QR_INVALID(409),
    QR_EXPIRED(409),
    QR_REPLAYED(409),
    CARD_LOCKED(429),
    TYPING_PAUSED(429),
    BENEFIT_NOT_GRANTED(409),
    BENEFIT_NOT_AGREED(403),
    BENEFIT_EXPIRED(409),
    NOTHING_LEFT(409),
    AMOUNT_EXCEEDS_BALANCE(409),
    AMOUNT_EXCEEDS_PRICE(409),
    NOT_RETROACTIVE(409),
    ALREADY_USED_TODAY(409),
    PARTNER_SUSPENDED(403),
    REFUND_WINDOW_CLOSED(409),
    REFUND_EXCEEDS_REDEMPTION(409),
    ALREADY_REFUNDED(409),
    ALREADY_CLAIMED(409),
    GROUP_NOT_ALLOWED(409),
    PARTICIPANT_NOT_LISTED(404),
    PARTICIPANT_ALREADY_DEBITED(409),
    AUTHORIZATION_EXPIRED(409),
    AUTHORIZATION_CLOSED(409),
    CAPTURE_EXCEEDS_AUTHORIZATION(409),
    ACTIVATION_UNKNOWN(404),
    ACTIVATION_EXPIRED(409),
    ACTIVATION_USED(409),
    INVALID_REQUEST(400),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_REUSED(422),
    IDEMPOTENCY_KEY_IN_USE(409),
    BODY_TOO_LARGE(413),
    BODY_TOO_SLOW(408),
    NOT_JSON(415),
    METHOD_NOT_ALLOWED(405),
    NOT_FOUND(404),
    KEY_NOT_RECOGNISED(401),
    KEY_NOT_ALLOWED(403),
    RATE_LIMITED(429),
    INTERNAL_ERROR(500),
    TEMPORARILY_UNAVAILABLE(503);

    private static final Map<String, ErrorCode> BY_CODE =
            Stream.of(values()).collect(Collectors.toMap(ErrorCode::code, error -> error));

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The error of a refusal: every refusal has one, or the application does not start a test. */
    public static ErrorCode of(Refusal refusal) {
        return of(refusal.code());
    }

    public static ErrorCode of(String code) {
        var error = BY_CODE.get(code);
        if (error == null) throw new IllegalArgumentException("No such error: " + code);
        return error;
    }

    public static boolean isCode(String text) {
        return BY_CODE.containsKey(text);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Whether the same request may succeed later, unchanged: in a moment, or when {@code Retry-After} has passed. */
    public boolean retryable() {
        return switch (this) {
            case CARD_LOCKED,
                    TYPING_PAUSED,
                    IDEMPOTENCY_KEY_IN_USE,
                    BODY_TOO_SLOW,
                    RATE_LIMITED,
                    INTERNAL_ERROR,
                    TEMPORARILY_UNAVAILABLE -> true;
            case HOLDER_NOT_RECOGNISED,
                    CARD_BLOCKED,
                    CARD_NOT_ACTIVE,
                    QR_INVALID,
                    QR_EXPIRED,
                    QR_REPLAYED,
                    BENEFIT_NOT_GRANTED,
                    BENEFIT_NOT_AGREED,
                    BENEFIT_EXPIRED,
                    NOTHING_LEFT,
                    AMOUNT_EXCEEDS_BALANCE,
                    AMOUNT_EXCEEDS_PRICE,
                    NOT_RETROACTIVE,
                    ALREADY_USED_TODAY,
                    PARTNER_SUSPENDED,
                    REFUND_WINDOW_CLOSED,
                    REFUND_EXCEEDS_REDEMPTION,
                    ALREADY_REFUNDED,
                    ALREADY_CLAIMED,
                    GROUP_NOT_ALLOWED,
                    PARTICIPANT_NOT_LISTED,
                    PARTICIPANT_ALREADY_DEBITED,
                    AUTHORIZATION_EXPIRED,
                    AUTHORIZATION_CLOSED,
                    CAPTURE_EXCEEDS_AUTHORIZATION,
                    ACTIVATION_UNKNOWN,
                    ACTIVATION_EXPIRED,
                    ACTIVATION_USED,
                    INVALID_REQUEST,
                    IDEMPOTENCY_KEY_MISSING,
                    IDEMPOTENCY_KEY_REUSED,
                    BODY_TOO_LARGE,
                    NOT_JSON,
                    METHOD_NOT_ALLOWED,
                    NOT_FOUND,
                    KEY_NOT_RECOGNISED,
                    KEY_NOT_ALLOWED -> false;
        };
    }
}
