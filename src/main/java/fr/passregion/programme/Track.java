package fr.passregion.programme;

import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.TrackCode;
import java.util.Set;

/**
 * A level of training or kind of enrolment among which one chooses when ordering, « filière ».
 *
 * @param label plain name, such as « Seconde générale ou technologique »
 * @param hint one sentence that helps to recognise one's own
 * @param kinds the institutions that may offer it
 * @param situations the answers of the public check that lead to it
 * @param follows last year's tracks from which one usually comes to this one, proposed when a Pass is renewed (EST-02)
 * @param firstEquipment whether one says which diploma one prepares, so as to be given the first equipment (EQU-01)
 * @param assumption whether the source of this track is an assumption, shown to agents
 */
public record Track(
        TrackCode code,
        String label,
        String hint,
        Level level,
        Set<InstitutionKind> kinds,
        Set<Situation> situations,
        Set<TrackCode> follows,
        boolean firstEquipment,
        boolean assumption) {

    public Track {
        kinds = Set.copyOf(kinds);
        situations = Set.copyOf(situations);
        follows = Set.copyOf(follows);
    }
}
