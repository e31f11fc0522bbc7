package fr.passregion.redemption.web;

import fr.passregion.redemption.AnsweredRequests;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.KeyedDebits;
import fr.passregion.redemption.KeyedDebits.Outcome;
import fr.passregion.redemption.LookupOutcome;
import fr.passregion.redemption.LookupOutcome.Check;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.Refusal;
import fr.passregion.redemption.Sentences;
import fr.passregion.redemption.Till;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A sale at the till’s page: whom it is for, and taking it once. */
@Component
class Sales {

    /** How a step of a sale ends. */
    sealed interface Step {
        record Ready(SaleView sale) implements Step {}

        /** The printed code was shown: the cashier must first compare the face. */
        record Compare(SaleView sale) implements Step {}

        record Booked(RedemptionId redemption) implements Step {}

        record Refused(RefusalView refusal) implements Step {}
    }

    private final Till till;
    private final SaleViews views;
    private final KeyedDebits debits;
    private final AnsweredRequests requests;
    private final Sentences sentences;

    Sales(Till till, SaleViews views, KeyedDebits debits, AnsweredRequests requests, Sentences sentences) {
        this.till = till;
        this.views = views;
        this.debits = debits;
        this.requests = requests;
        this.sentences = sentences;
    }

    /** Recognises the customer; the key names the sale from now on. */
    Step open(OpenTill at, Ticket ticket, String key) {
        return switch (till.lookup(at.counter(), ticket.card())) {
            case LookupOutcome.Refused refused -> new Step.Refused(RefusalView.of(refused.refusal(), sentences));
            case LookupOutcome.Found found -> {
                var sale = views.of(at, ticket, key, found);
                var mustCompare = found.check() == Check.COMPARE_PHOTO && !ticket.compared();
                yield mustCompare ? new Step.Compare(sale) : new Step.Ready(sale);
            }
        };
    }

    /** What this cashier’s sale has booked, whichever press did it. */
    Optional<RedemptionId> taken(OpenTill at, @Nullable String key) {
        return key == null ? Optional.empty() : requests.bookedUnder(caller(at), key);
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Pressed twice, it waits for the first press and shows what that one booked. */
    Step take(OpenTill at, String key, DebitRequest request) {
        var refusal = new AtomicReference<Refusal>();
        var asked = new AnsweredRequests.Request(caller(at), key, "page");
        var keyed = new KeyedDebits.Asked(asked, request, outcome -> answer(outcome, refusal));
        return switch (debits.debitInTurn(keyed)) {
            case Outcome.Answered answered -> step(answered.result(), refusal);
            case Outcome.TooBusy busy -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private Step step(Result result, AtomicReference<Refusal> refusal) {
        return switch (result) {
            case Result.Done done -> step(done.answer(), refusal);
            case Result.Replayed again -> step(again.answer(), refusal);
            case Result.KeyReused reused -> throw new IllegalStateException("All requests of a page look alike");
            case Result.InProgress busy -> throw new IllegalStateException("A page waits for its turn");
        };
    }

    private static String caller(OpenTill at) {
        return "page:" + at.cashier();
    }

    /** Only what was booked is kept: a refused sale may be pressed again once it is corrected. */
    private static Answer answer(DebitOutcome outcome, AtomicReference<Refusal> refusal) {
        return switch (outcome) {
            case DebitOutcome.Booked booked ->
                new Answer(303, "", booked.redemption().id(), true);
            case DebitOutcome.Refused refused -> {
                refusal.set(refused.refusal());
                yield new Answer(422, "", null, false);
            }
            case DebitOutcome.Unfit unfit -> throw new IllegalStateException("The form fits the unit: " + unfit);
        };
    }

    private Step step(Answer answer, AtomicReference<Refusal> refusal) {
        var booked = answer.redemption();
        if (booked != null) return new Step.Booked(booked);
        var why = refusal.get();
        if (why == null) throw new IllegalStateException("Neither booked nor refused");
        return new Step.Refused(RefusalView.of(why, sentences));
    }
}
