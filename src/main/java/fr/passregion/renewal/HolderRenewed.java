package fr.passregion.renewal;

import fr.passregion.holder.Enrolment;
import fr.passregion.shared.HolderId;

/**
 * A holder keeps the card for another year: the establishment has said in which track (EST-02).
 *
 * @param track its name
 */
public record HolderRenewed(HolderId holder, Enrolment enrolment, String track) {}
