package fr.passregion.ordering;

import fr.passregion.shared.HolderId;

/** The Region has refused the photo, for a reason that the young person reads (ORD-10). */
public record PhotoRefused(OrderId order, HolderId holder, String reason) {}
