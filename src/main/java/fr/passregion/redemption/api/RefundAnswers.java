package fr.passregion.redemption.api;

import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.Refund;
import fr.passregion.redemption.RefundRefusal;
import fr.passregion.redemption.RefundSentences;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a request for a refund is answered. */
@Component
class RefundAnswers {

    private final Answers answers;
    private final RefundSentences sentences;

    RefundAnswers(Answers answers, RefundSentences sentences) {
        this.answers = answers;
        this.sentences = sentences;
    }

    /** All that is asked, without spaces and the order of fields: the same again is the same request. */
    String fingerprint(String debit, RefundBody body) {
        return "refund of " + debit + " " + answers.write(body);
    }

    Answer booked(Refund refund) {
        return new Answer(201, answers.write(RefundJson.of(refund)), refund.redemption(), true);
    }

    Answer refused(RefundRefusal refusal, Locale language) {
        var error = ErrorCode.of(refusal.code());
        var problem = answers.problem(error, sentences.detail(refusal, language), language);
        return new Answer(problem.status(), answers.write(problem), null, true);
    }

    ResponseEntity<String> send(ErrorCode error, Locale language) {
        return answers.send(error, language);
    }

    ResponseEntity<String> send(Parsed.Wrong<?> wrong, Locale language) {
        return answers.send(wrong, language);
    }
}
