package fr.passregion.ordering;

import fr.passregion.shared.HolderId;

/** The establishment has refused the enrolment or the track, for a reason that the young person reads (ORD-10). */
public record EnrolmentRefused(OrderId order, HolderId holder, String reason) {}
