package fr.passregion.ordering;

import fr.passregion.shared.HolderId;

/** The guardian has agreed: the order is handled from now on (ORD-13). */
public record GuardianConsentGiven(OrderId order, HolderId holder) {}
