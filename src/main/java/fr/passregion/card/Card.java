package fr.passregion.card;

import fr.passregion.shared.HolderId;
import java.util.UUID;

/**
 * One card of one holder. {@code test} cards are fixtures for ticketing software: they answer to test keys alone and
 * never touch real money.
 */
public record Card(UUID id, HolderId holder, CardNumber number, CardStatus status, boolean test) {

    Card as(CardStatus newStatus) {
        return new Card(id, holder, number, newStatus, test);
    }
}
