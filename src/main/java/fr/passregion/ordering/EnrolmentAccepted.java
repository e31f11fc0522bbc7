package fr.passregion.ordering;

import fr.passregion.shared.HolderId;

/** The establishment has recognised its pupil or apprentice (ORD-10). */
public record EnrolmentAccepted(OrderId order, HolderId holder) {}
