package fr.passregion.holder;

import fr.passregion.shared.HolderId;
import java.util.UUID;

/**
 * An enrolment was changed in the course of its year: another establishment, track or diploma (CAR-05, EST-04). Published
 * once, in the transaction that changes it.
 *
 * @param change names this change among all those of the holder
 */
public record EnrolmentChanged(HolderId holder, UUID change, Enrolment before, Enrolment after) {}
