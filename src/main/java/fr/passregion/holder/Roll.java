package fr.passregion.holder;

import fr.passregion.shared.HolderId;
import java.util.Collection;
import java.util.List;

/** Holders called by their names, « liste d’appel ». Whoever asks must have the right to: this door does not check it. */
public interface Roll {

    /** What the roll is ordered by. */
    enum By {
        /** Family name, then first name; accents, case, hyphens and spaces aside. */
        NAME,
        /** The eldest first; those of one day by name. */
        BIRTH_DATE
    }

    /** Those of them that exist, in that order. */
    List<HolderId> call(Collection<HolderId> among, By order);
}
