package fr.passregion.ordering;

import fr.passregion.card.Delivery;
import fr.passregion.holder.NewHolder;

/**
 * An order ready to be placed, its seven steps done.
 *
 * @param person who orders; with a guardian when minor (ORD-13)
 * @param portrait a JPEG cleaned by {@link fr.passregion.holder.Photos}
 */
public record NewOrder(NewHolder person, Choice choice, byte[] portrait, Delivery delivery) {}
