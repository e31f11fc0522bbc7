package fr.passregion.card;

/** Where a new card is sent, « livraison » (ORD-07). */
public enum Delivery {
    INSTITUTION,
    HOME
}
