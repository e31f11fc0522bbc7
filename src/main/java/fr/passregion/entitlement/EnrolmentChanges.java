package fr.passregion.entitlement;

import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Enrolments.Enrolled;
import fr.passregion.shared.HolderId;
import java.util.List;
import java.util.UUID;

/**
 * What an enrolment that changes in the course of its year does to rights: each benefit gives the new right less what was
 * used, never less than nothing, and never a second year's worth (CAR-06). A published change is applied at once; here it is
 * shown before.
 */
public interface EnrolmentChanges {

    /**
     * What another enrolment of the same year would do to each benefit that it touches, in the programme's order.
     *
     * @param before the present enrolment
     * @param withEquipment whether the first equipment of its diploma would be validated too
     */
    List<RightChange> preview(HolderId holder, Enrolment before, Enrolment after, boolean withEquipment);

    /**
     * The establishment validates the first equipment of the diploma that the holder prepares: it is loaded, or opened anew
     * after a change of diploma (EQU-01, EQU-02). Once for a diploma, whatever the year; false where it was given before, or
     * the enrolment gives none.
     *
     * @param cause names this validation
     */
    boolean validateEquipment(HolderId holder, Enrolment enrolment, UUID cause);

    /** Those of these whose first equipment waits for their establishment's validation. */
    List<Enrolled> equipmentWaiting(List<Enrolled> enrolled);

    /** Whether the enrolment gives a first equipment that its establishment has not validated, in this year or before. */
    boolean equipmentWaits(HolderId holder, Enrolment enrolment);
}
