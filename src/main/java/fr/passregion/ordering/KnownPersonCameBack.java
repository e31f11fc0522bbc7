package fr.passregion.ordering;

import fr.passregion.shared.HolderId;
import java.time.LocalDate;

/** Somebody began an order with the name and birth date, or the e-mail address, of a dossier that is there already (ORD-08, ORD-12). */
public record KnownPersonCameBack(HolderId holder, boolean isRenewedByInstitution, LocalDate day) {}
