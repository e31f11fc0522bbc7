package fr.passregion.redemption;

import fr.passregion.card.Card;
import fr.passregion.card.CardNumber;
import fr.passregion.card.CardReader.Means;
import fr.passregion.card.CardReader.Reading;
import fr.passregion.card.CardReader.Shown;
import fr.passregion.holder.Bearer;
import fr.passregion.shared.HolderId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found behind the cards that were shown, and who stands there as far as that proves it. An unknown number, a
 * wrong birth date and a card of the other mode cost the same work and get the same answer, so that a till cannot tell
 * which numbers exist.
 */
record Recognition(Map<ShownCard, Reading> readings, Map<HolderId, Bearer> bearers) {

    private static final CardNumber OF_NOBODY = new CardNumber("0000000000000000");
    private static final HolderId NOBODY = new HolderId(new UUID(0, 0));

    /** Who it is, or why nobody was recognised. */
    sealed interface Result {
        record Recognised(Reading.Recognised reading, Bearer bearer) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    static Shown shown(ShownCard card) {
        return switch (card) {
            case ShownCard.Typed typed ->
                new Shown.Number(CardNumber.parse(typed.number()).orElse(OF_NOBODY));
            case ShownCard.Scanned scanned -> new Shown.Code(scanned.qr(), scanned.seenAt());
        };
    }

    /** Whom to look up for a reading: somebody in any case. */
    static HolderId holderOf(Reading reading) {
        return reading instanceof Reading.Recognised known ? known.card().holder() : NOBODY;
    }

    Result judge(Counter counter, ShownCard card, Trace trace) {
        var reading = readings.get(card);
        if (reading == null) throw new IllegalStateException("Never read: " + card);
        trace.add(step(reading));
        return switch (reading) {
            case Reading.CodeInvalid none -> new Result.Refused(new Refusal.QrInvalid());
            case Reading.CodeExpired none -> new Result.Refused(new Refusal.QrExpired());
            case Reading.CodeReplayed none -> new Result.Refused(new Refusal.QrReplayed());
            case Reading.NoSuchCard none -> judge(counter, card, null, trace);
            case Reading.Recognised known -> judge(counter, card, known, trace);
        };
    }

    private Result judge(Counter counter, ShownCard card, Reading.@Nullable Recognised reading, Trace trace) {
        var bearer = bearers.get(reading == null ? NOBODY : reading.card().holder());
        var isOfThisMode = reading != null && reading.card().test() == counter.test();
        if (reading == null || bearer == null || !isOfThisMode || !isProved(card, bearer)) {
            if (reading != null) trace.add(isOfThisMode ? "birth_date_wrong" : "other_mode");
            return new Result.Refused(unknown(card));
        }
        trace.about(reading.card());
        trace.add("card." + reading.card().status());
        return refusalOf(reading.card(), reading.means())
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> new Result.Recognised(reading, bearer));
    }

    /** Counts one more try that named nobody; any other refusal is no guess. */
    void count(Refusal refusal, Showing shown, TurnOfTries tries) {
        if (refusal instanceof Refusal.HolderNotRecognised) tries.failed(shown, cardBehind(shown));
    }

    /** The card that has the number shown, whoever shows it; a card of the other mode does not exist here. */
    private @Nullable UUID cardBehind(Showing shown) {
        return readings.get(shown.card()) instanceof Reading.Recognised known
                        && known.card().test() == shown.counter().test()
                ? known.card().id()
                : null;
    }

    private static String step(Reading reading) {
        return switch (reading) {
            case Reading.Recognised known -> "read." + known.means();
            case Reading.NoSuchCard none -> "read.no_such_card";
            case Reading.CodeInvalid none -> "read.code_invalid";
            case Reading.CodeExpired none -> "read.code_expired";
            case Reading.CodeReplayed none -> "read.code_replayed";
        };
    }

    private static boolean isProved(ShownCard card, Bearer bearer) {
        return switch (card) {
            case ShownCard.Typed typed -> typed.birthDate().equals(bearer.birthDate());
            case ShownCard.Scanned scanned -> true;
        };
    }

    private static Refusal unknown(ShownCard card) {
        return switch (card) {
            case ShownCard.Typed typed -> new Refusal.HolderNotRecognised();
            case ShownCard.Scanned scanned -> new Refusal.QrInvalid();
        };
    }

    /** The card of plastic works once it is made and sent; the phone's code from the first day. */
    private static Optional<Refusal> refusalOf(Card card, Means means) {
        return switch (card.status()) {
            case FROZEN, BLOCKED -> Optional.of(new Refusal.CardBlocked());
            case ACTIVE -> Optional.empty();
            case AWAITING_FEE, REQUESTED, IN_PRODUCTION ->
                means == Means.CHANGING_CODE ? Optional.empty() : Optional.of(new Refusal.CardNotActive());
        };
    }
}
