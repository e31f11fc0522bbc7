package fr.passregion.ordering;

import fr.passregion.shared.HolderId;
import java.time.Instant;

/** The establishment has taken back the verdict that it gave at that instant: the request stands as before (EST-01). */
public record EnrolmentVerdictTakenBack(OrderId order, HolderId holder, Instant given) {}
