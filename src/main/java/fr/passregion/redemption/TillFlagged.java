package fr.passregion.redemption;

import fr.passregion.partner.PointOfSaleId;
import java.time.Instant;

/** At this point of sale unusually many birth dates were wrong: it has been flagged and its typing slowed. */
public record TillFlagged(PointOfSaleId place, Instant at) {}
