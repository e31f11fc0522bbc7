package fr.passregion.redemption.web;

import fr.passregion.redemption.AnsweredRequests;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.RefundDesk;
import fr.passregion.redemption.RefundId;
import fr.passregion.redemption.RefundOutcome;
import fr.passregion.redemption.RefundRefusal;
import fr.passregion.redemption.RefundRequest;
import fr.passregion.redemption.RefundSentences;
import fr.passregion.redemption.Sentences;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Books a refund once, however often its button is pressed. */
@Component
class RefundsOnce {

    /** How a refund at a page ends. */
    sealed interface Step {
        record Booked(RefundId refund) implements Step {}

        record Refused(RefundRefusalView refusal) implements Step {}
    }

    private final RefundDesk desk;
    private final AnsweredRequests requests;
    private final RefundSentences sentences;
    private final Sentences errors;

    RefundsOnce(RefundDesk desk, AnsweredRequests requests, RefundSentences sentences, Sentences errors) {
        this.desk = desk;
        this.requests = requests;
        this.sentences = sentences;
        this.errors = errors;
    }

    /** Pressed twice, it waits for the first press and shows what that one booked. */
    Step book(String key, RefundRequest request) {
        var refusal = new AtomicReference<@Nullable RefundRefusal>();
        var asked = new AnsweredRequests.Request("page:" + request.author().name(), key, "refund");
        return switch (requests.onceInTurn(asked, () -> answer(desk.refund(request), refusal))) {
            case Result.Done done -> step(done.answer(), refusal.get());
            case Result.Replayed again -> step(again.answer(), refusal.get());
            case Result.KeyReused reused -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case Result.InProgress busy -> throw new IllegalStateException("A page waits for its turn");
        };
    }

    /** Only what was booked is kept: a refused refund may be asked again once it is corrected. */
    private static Answer answer(RefundOutcome outcome, AtomicReference<@Nullable RefundRefusal> refusal) {
        return switch (outcome) {
            case RefundOutcome.Refunded done ->
                new Answer(303, done.refund().id().value(), done.refund().redemption(), true);
            case RefundOutcome.Refused refused -> {
                refusal.set(refused.refusal());
                yield new Answer(422, "", null, false);
            }
            case RefundOutcome.OtherUnit other -> throw new IllegalStateException("The form fits the unit");
            case RefundOutcome.Unknown gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Step step(Answer answer, @Nullable RefundRefusal refusal) {
        return refusal == null ? new Step.Booked(new RefundId(answer.body())) : new Step.Refused(view(refusal));
    }

    RefundRefusalView view(RefundRefusal refusal) {
        var error = ErrorCode.of(refusal.code());
        return new RefundRefusalView(
                error.code(),
                sentences.detail(refusal, Locale.FRANCE),
                errors.remedy(error, Locale.FRANCE),
                sentences.forHolder(refusal, Locale.FRANCE));
    }
}
