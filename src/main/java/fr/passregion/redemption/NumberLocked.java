package fr.passregion.redemption;

import fr.passregion.card.Card;
import java.time.Instant;

/** Too many birth dates were wrong on this card’s number: it cannot be typed until then. Told once for each lock. */
public record NumberLocked(Card card, Instant until) {}
