package fr.passregion.outing;

import fr.passregion.outing.ClassOuting.Plan;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The outings of an establishment. Another’s are as if they were not (EST-05). */
public interface ClassOutings {

    /** Why somebody cannot come along. */
    enum Hindrance {
        NO_CARD,
        NOT_GRANTED,
        NOTHING_LEFT
    }

    /** Who can go, and who cannot: never how much anybody has. */
    record Checked(List<HolderId> able, List<Hindered> hindered) {}

    record Hindered(HolderId holder, Hindrance why) {}

    /** What comes of announcing. */
    sealed interface Outcome {
        record Announced(UUID id) implements Outcome {}

        record Refused(OutingRefusal refusal) implements Outcome {}
    }

    /** Looks whether the plan is allowed; empty where it is. */
    Optional<OutingRefusal> objection(Plan plan);

    /** Names whoever lacks the benefit, before anybody is told; of this establishment’s holders alone. */
    Checked check(Uai own, Plan plan, Set<HolderId> wanted);

    /** Writes the outing down under the key and tells whoever can go. The same key again changes nothing. */
    Outcome announce(UUID key, Uai own, Plan plan, Set<HolderId> wanted);

    /** Tells whoever was to come; false where it is too late. */
    boolean cancel(Uai own, UUID id);

    Optional<ClassOuting> find(Uai own, UUID id);

    /** The latest first. */
    List<ClassOuting> of(Uai own);
}
