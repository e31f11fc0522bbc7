package fr.passregion.attachment;

import fr.passregion.entitlement.RightChange;
import fr.passregion.holder.Enrolments.Enrolled;
import fr.passregion.ordering.Choice;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An establishment corrects the track or the diploma of those enrolled with it, and validates their first equipment: rights
 * follow, the card stays (EST-04, EQU-02). It reaches its own alone.
 */
public interface Corrections {

    /** Those enrolled with it this year whose name begins so, or whose dossier number it is; some of them where they are many. */
    List<Enrolled> search(Uai institution, String wanted);

    /** One of them. */
    Optional<Enrolled> find(Uai institution, HolderId holder);

    /** Those whose first equipment waits for its validation; by name. */
    List<Enrolled> equipmentWaiting(Uai institution);

    /** Validates the first equipment of these, and says of how many: those of others and those validated already are left out. */
    int validateEquipment(Uai institution, Collection<HolderId> holders);

    /** Whether a first equipment waits for this establishment's validation. */
    boolean equipmentWaits(Enrolled enrolled);

    /** What the correction would do to each benefit; empty where the track is not offered. */
    Optional<List<RightChange>> preview(Enrolled enrolled, Choice choice, boolean withEquipment);

    /**
     * Corrects, and validates the first equipment where that is asked too; the same twice is done once.
     *
     * @param seen the enrolment that was shown when the correction was decided
     */
    Answer correct(Enrolled seen, Choice choice, boolean withEquipment);
}
