package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.AnsweredRequests;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.ErrorCode;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a request under an idempotency key: done once, replayed with the same answer, refused when the key is another’s. */
@Component
class OnceForEachKey {

    private static final String REPLAYED = "Idempotent-Replayed";

    /** Who asks under which key, and all that is asked, as text. */
    record Asked(ApiKeys.Caller caller, String key, String all) {}

    private final AnsweredRequests requests;
    private final Answers answers;

    OnceForEachKey(AnsweredRequests requests, Answers answers) {
        this.requests = requests;
        this.answers = answers;
    }

    static boolean isKey(String text) {
        return text.matches("[\\x21-\\x7E]{1,255}");
    }

    /** The same question, as it is remembered. */
    AnsweredRequests.Request request(Asked asked) {
        return new AnsweredRequests.Request(asked.caller().getName(), asked.key(), DigestUtils.sha256Hex(asked.all()));
    }

    ResponseEntity<String> answer(Asked asked, Locale language, Supplier<Answer> work) {
        return answer(requests.once(request(asked), work), language);
    }

    ResponseEntity<String> answer(Result result, Locale language) {
        return switch (result) {
            case Result.Done done -> answers.send(done.answer());
            case Result.Replayed again -> replayed(again.answer());
            case Result.KeyReused reused -> answers.send(ErrorCode.IDEMPOTENCY_KEY_REUSED, language);
            case Result.InProgress busy -> answers.send(ErrorCode.IDEMPOTENCY_KEY_IN_USE, language);
        };
    }

    private ResponseEntity<String> replayed(Answer answer) {
        var first = answers.send(answer.status(), answer.body());
        return ResponseEntity.status(first.getStatusCode())
                .headers(headers -> headers.addAll(first.getHeaders()))
                .header(REPLAYED, "true")
                .body(first.getBody());
    }
}
