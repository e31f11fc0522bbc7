package fr.passregion.card;

import fr.passregion.shared.HolderId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cards: one live card a holder at the most (CAR-01). A card is requested when an enrolment is confirmed. */
public interface Cards {

    /** The card with this number, whatever its status. */
    Optional<Card> byNumber(CardNumber number);

    Optional<Card> find(UUID id);

    /** Every card the holder ever had, the newest first. */
    List<Card> allOf(HolderId holder);

    /** The holder's card that is neither opposed nor frozen, if any. */
    Optional<Card> liveOf(HolderId holder);

    /** The holder's live card, or else the newest that is opposed, if there was ever one. */
    Optional<Card> newestOf(HolderId holder);

    /** The text of the code printed on its back, {@code HTTPS://<host>/C/<opaque id>}. */
    String staticQr(Card card);

    /** The secret of its changing code, Base32, for the holder's own phone and nobody else. */
    String totpSecret(Card card);

    /** Opposes a card for good: no debit by it succeeds from this instant. */
    void block(Card card, String why);

    /** Where the holder wants cards to be sent, from the next batch on; without a wish, the establishment (ORD-07). */
    void deliver(HolderId holder, Delivery place);

    /**
     * Gives a fixture holder a card that answers to test keys alone, usable at once; returns the live one when there is
     * one. Asked before the holder's first enrolment is confirmed, it keeps a real card from being made.
     */
    Card issueForTests(HolderId holder);
}
