package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.AnsweredRequests;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a request under an idempotency key: done once, replayed with the same answer, refused when the key is another’s. */
@Component
class OnceForEachKey {

    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String RETRY_SECONDS = "1";

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

    ResponseEntity<String> answer(Asked asked, Locale language, Supplier<Answer> work) {
        var request = new AnsweredRequests.Request(asked.caller().getName(), asked.key(), fingerprint(asked.all()));
        return switch (requests.once(request, work)) {
            case Result.Done done -> answers.send(done.answer());
            case Result.Replayed again -> with(REPLAYED, "true", again.answer());
            case Result.KeyReused reused -> answers.send(ErrorCode.IDEMPOTENCY_KEY_REUSED, language);
            case Result.InProgress busy -> {
                var problem = answers.problem(ErrorCode.IDEMPOTENCY_KEY_IN_USE, language);
                yield with(
                        HttpHeaders.RETRY_AFTER,
                        RETRY_SECONDS,
                        new Answer(problem.status(), answers.write(problem), null, false));
            }
        };
    }

    private ResponseEntity<String> with(String header, String value, Answer answer) {
        var plain = answers.send(answer.status(), answer.body());
        return ResponseEntity.status(plain.getStatusCode())
                .headers(headers -> headers.addAll(plain.getHeaders()))
                .header(header, value)
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
