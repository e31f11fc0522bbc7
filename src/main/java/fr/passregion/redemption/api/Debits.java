package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.KeyedDebits;
import fr.passregion.redemption.KeyedDebits.Outcome;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.MDC;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Debits under an idempotency key. */
@Component
class Debits {

    private static final String REQUEST_ID = "requestId";

    private final KeyedDebits debits;
    private final OnceForEachKey keys;
    private final OutcomeAnswers outcomes;
    private final Answers answers;

    Debits(KeyedDebits debits, OnceForEachKey keys, OutcomeAnswers outcomes, Answers answers) {
        this.debits = debits;
        this.keys = keys;
        this.outcomes = outcomes;
        this.answers = answers;
    }

    /** A debit asked by a machine under a key; the body as it was read, without its spaces and order of fields. */
    record Asked(ApiKeys.Caller caller, String key, RedemptionBody body, DebitRequest request) {}

    ResponseEntity<String> debit(Asked asked, Locale language) {
        var request = keys.request(new OnceForEachKey.Asked(asked.caller(), asked.key(), answers.write(asked.body())));
        var keyed = new KeyedDebits.Asked(
                request, asked.request(), inThisRequest(outcome -> outcomes.of(outcome, language)));
        return switch (debits.debit(keyed)) {
            case Outcome.Answered answered -> keys.answer(answered.result(), language);
            case Outcome.TooBusy busy -> answers.send(ErrorCode.TEMPORARILY_UNAVAILABLE, language);
        };
    }

    /** Written by whichever thread decides, under the number of the request that asked. */
    private static Function<DebitOutcome, Answer> inThisRequest(Function<DebitOutcome, Answer> writing) {
        var number = MDC.get(REQUEST_ID);
        return outcome -> {
            var before = MDC.get(REQUEST_ID);
            MDC.put(REQUEST_ID, number);
            try {
                return writing.apply(outcome);
            } finally {
                if (before == null) MDC.remove(REQUEST_ID);
                else MDC.put(REQUEST_ID, before);
            }
        };
    }
}
