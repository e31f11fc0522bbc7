package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.AnsweredRequests;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.KeyedDebits;
import fr.passregion.redemption.KeyedDebits.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.MDC;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Debits under an idempotency key. */
@Component
class Debits {

    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String REQUEST_ID = "requestId";

    private final KeyedDebits debits;
    private final Answers answers;

    Debits(KeyedDebits debits, Answers answers) {
        this.debits = debits;
        this.answers = answers;
    }

    /** A debit asked by a machine under a key; the body as it was read, without its spaces and order of fields. */
    record Asked(ApiKeys.Caller caller, String key, RedemptionBody body, DebitRequest request) {}

    ResponseEntity<String> debit(Asked asked, Locale language) {
        var fingerprint = fingerprint(answers.write(asked.body()));
        var request = new AnsweredRequests.Request(asked.caller().getName(), asked.key(), fingerprint);
        var keyed =
                new KeyedDebits.Asked(request, asked.request(), inThisRequest(outcome -> answer(outcome, language)));
        return switch (debits.debit(keyed)) {
            case Outcome.Answered answered -> said(answered.result(), language);
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

    private ResponseEntity<String> said(Result result, Locale language) {
        return switch (result) {
            case Result.Done done -> answers.send(done.answer());
            case Result.Replayed again -> replayed(again.answer());
            case Result.KeyReused reused -> answers.send(ErrorCode.IDEMPOTENCY_KEY_REUSED, language);
            case Result.InProgress busy -> answers.send(ErrorCode.IDEMPOTENCY_KEY_IN_USE, language);
        };
    }

    private Answer answer(DebitOutcome outcome, Locale language) {
        return switch (outcome) {
            case DebitOutcome.Booked booked ->
                new Answer(
                        201,
                        answers.write(RedemptionJson.of(booked)),
                        booked.redemption().id(),
                        true);
            case DebitOutcome.Refused refused -> answers.refused(refused.refusal(), language);
            case DebitOutcome.Unfit unfit -> {
                var problem = answers.problem(wrong(unfit), language);
                yield new Answer(problem.status(), answers.write(problem), null, false);
            }
        };
    }

    private static Parsed.Wrong<DebitRequest> wrong(DebitOutcome.Unfit unfit) {
        var fault = switch (unfit.flaw()) {
            case PRICE_MISSING -> Fault.at("/price", Fault.Kind.PRICE_MISSING);
            case QUANTITY_OF_EUROS -> Fault.at("/quantity", Fault.Kind.QUANTITY_OF_EUROS);
            case AMOUNT_OF_PIECES -> Fault.at("/amount", Fault.Kind.AMOUNT_OF_PIECES);
        };
        return new Parsed.Wrong<>(ErrorCode.INVALID_REQUEST, List.of(fault));
    }

    private ResponseEntity<String> replayed(Answer answer) {
        var first = answers.send(answer.status(), answer.body());
        return ResponseEntity.status(first.getStatusCode())
                .headers(headers -> headers.addAll(first.getHeaders()))
                .header(REPLAYED, "true")
                .body(answer.body());
    }

    private static String fingerprint(String request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
