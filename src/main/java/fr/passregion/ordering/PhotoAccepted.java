package fr.passregion.ordering;

import fr.passregion.shared.HolderId;

/** The Region has accepted the photo (ORD-10). */
public record PhotoAccepted(OrderId order, HolderId holder) {}
