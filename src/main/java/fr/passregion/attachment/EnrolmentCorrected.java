package fr.passregion.attachment;

import fr.passregion.holder.Enrolment;
import fr.passregion.shared.HolderId;
import java.util.UUID;

/**
 * An establishment has corrected a track or a diploma, or validated a first equipment: rights have followed; published in that
 * transaction.
 *
 * @param correction names it
 * @param track the name of the track
 */
public record EnrolmentCorrected(HolderId holder, UUID correction, Enrolment enrolment, String track) {}
