package fr.passregion.ordering;

import fr.passregion.shared.HolderId;

/** A guardian must agree before the order is handled; the token makes the link {@code /commande/accord/{token}} (ORD-13). */
public record GuardianConsentAsked(OrderId order, HolderId holder, String token) {}
