package fr.passregion.ordering;

import fr.passregion.shared.HolderId;

/** The guardian has refused: the order stops (ORD-13). */
public record GuardianConsentRefused(OrderId order, HolderId holder) {}
