package fr.passregion.ordering;

/** Where the card is sent, « livraison » (ORD-07). */
public enum Delivery {
    HOME,
    INSTITUTION
}
