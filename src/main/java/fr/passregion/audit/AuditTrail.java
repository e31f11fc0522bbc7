package fr.passregion.audit;

import org.jspecify.annotations.Nullable;

/** Keeps who did what to whose data, when and why (REG-05). Append-only: nothing here is ever changed or removed. */
public interface AuditTrail {

    /**
     * Writes one act of the signed-in person, or of the system when nobody is signed in, in the caller's transaction.
     *
     * @param act what was done, a stable code such as {@code enrolment.accepted}
     * @param subject whose data, such as {@code holder:<id>}
     * @param why the reason given, if any; never health data
     */
    void record(String act, String subject, @Nullable String why);
}
