package fr.passregion.redemption.web;

import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.AnsweredRequests;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.LookupOutcome;
import fr.passregion.redemption.PhotoLinks;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.Refusal;
import fr.passregion.redemption.Sentences;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A sale at the till’s page: whom it is for, and taking it once. */
@Component
class Sales {

    /** How a step of a sale ends. */
    sealed interface Step {
        record Ready(SaleView sale) implements Step {}

        record Booked(RedemptionId redemption) implements Step {}

        record Refused(RefusalView refusal) implements Step {}
    }

    private final Till till;
    private final TillTickets tickets;
    private final PhotoLinks photos;
    private final AnsweredRequests requests;
    private final Sentences sentences;

    Sales(Till till, TillTickets tickets, PhotoLinks photos, AnsweredRequests requests, Sentences sentences) {
        this.till = till;
        this.tickets = tickets;
        this.photos = photos;
        this.requests = requests;
        this.sentences = sentences;
    }

    /** Recognises the customer; the key names the sale from now on. */
    Step open(PointOfSale place, ShownCard.Typed card, String key) {
        return switch (till.lookup(new Counter(place.id(), false), card)) {
            case LookupOutcome.Refused refused -> new Step.Refused(view(refused.refusal()));
            case LookupOutcome.Found found -> new Step.Ready(view(place, card, found, key));
        };
    }

    /** What this cashier’s sale has booked, whichever press did it. */
    Optional<RedemptionId> taken(String cashier, @Nullable String key) {
        return key == null ? Optional.empty() : requests.bookedUnder(caller(cashier), key);
    }

    private static String caller(String cashier) {
        return "page:" + cashier;
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Pressed twice, it waits for the first press and shows what that one booked. */
    Step take(String cashier, String key, DebitRequest request) {
        var refusal = new AtomicReference<Refusal>();
        var asked = new AnsweredRequests.Request(caller(cashier), key, "page");
        return switch (requests.onceInTurn(asked, () -> answer(till.debit(request), refusal))) {
            case Result.Done done -> step(done.answer(), refusal);
            case Result.Replayed again -> step(again.answer(), refusal);
            case Result.KeyReused reused -> throw new IllegalStateException("All requests of a page look alike");
            case Result.InProgress busy -> throw new IllegalStateException("A page waits for its turn");
        };
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
        return new Step.Refused(view(why));
    }

    private SaleView view(PointOfSale place, ShownCard.Typed card, LookupOutcome.Found found, String key) {
        var customer = found.customer();
        var photo = customer.photo();
        return new SaleView(
                place.name(),
                place.id().value(),
                tickets.of(card),
                key,
                customer.firstName(),
                customer.birthYear(),
                photo == null ? null : photos.to(photo),
                found.benefits().stream()
                        .filter(held -> held.unlimited() || !held.available().isZero())
                        .map(SaleView.Choice::of)
                        .toList());
    }

    private RefusalView view(Refusal refusal) {
        var error = ErrorCode.of(refusal);
        return new RefusalView(
                error.code(),
                sentences.detail(refusal, Locale.FRANCE),
                sentences.remedy(error, Locale.FRANCE),
                sentences.forHolder(refusal, Locale.FRANCE));
    }
}
