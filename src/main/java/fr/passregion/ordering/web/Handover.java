package fr.passregion.ordering.web;

import fr.passregion.holder.Contact;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.Photos;
import fr.passregion.holder.Photos.Outcome;
import fr.passregion.identity.OpaqueKey;
import fr.passregion.ordering.NewOrder;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.Placing;
import fr.passregion.shared.Language;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a finished draft into an order, once: a second click at the same instant waits and finds the same dossier number. */
@Component
class Handover {

    private final Drafts drafts;
    private final Orders orders;
    private final Photos photos;

    Handover(Drafts drafts, Orders orders, Photos photos) {
        this.drafts = drafts;
        this.orders = orders;
        this.photos = photos;
    }

    /** Null when the order is placed, for somebody who reads that language; else why not. */
    @Transactional
    public Placing.@Nullable Refusal place(OpaqueKey key, Language language) {
        var kept = drafts.lock(key).orElseThrow();
        if (kept.placedAs() != null) return null;
        return switch (orders.place(order(key, kept.draft(), language))) {
            case Placing.Placed placed -> {
                drafts.markPlaced(key, placed.number().value());
                yield null;
            }
            case Placing.Refused refused -> refused.why();
        };
    }

    private NewOrder order(OpaqueKey key, Draft draft, Language language) {
        return new NewOrder(
                person(key, draft, language),
                Objects.requireNonNull(draft.choice()),
                portrait(key, draft),
                Objects.requireNonNull(draft.delivery()));
    }

    private static NewHolder person(OpaqueKey key, Draft draft, Language language) {
        var person = Objects.requireNonNull(draft.person());
        var home = Objects.requireNonNull(draft.home());
        var password = Objects.requireNonNull(draft.agreement()).password();
        return new NewHolder(
                person.firstName(),
                person.lastName(),
                person.birthDate(),
                new Contact(person.email(), home.phone(), home.address()),
                draft.guardian(),
                password == null ? null : password.open(key),
                language);
    }

    private byte[] portrait(OpaqueKey key, Draft draft) {
        var whole = drafts.picture(key).orElseThrow();
        return switch (photos.clean(whole, Objects.requireNonNull(draft.framing()))) {
            case Outcome.Accepted accepted -> accepted.jpeg();
            case Outcome.Refused refused ->
                throw new IllegalStateException("A cleaned photo is refused: " + refused.reason());
        };
    }
}
