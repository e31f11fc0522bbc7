package fr.passregion.holder;

import fr.passregion.shared.HolderId;

/** Both verdicts are favourable: the holder is a beneficiary of that school year (ORD-10, ORD-11). */
public record EnrolmentConfirmed(HolderId holder, Enrolment enrolment) {}
