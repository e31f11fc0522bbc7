package fr.passregion.institution;

import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The establishments of the Region, affiliated or not. */
public interface Institutions {

    Optional<Institution> find(Uai uai);

    /**
     * Affiliated establishments that answer to one keyword, best first: name, town or code; accents and typing errors
     * forgiven (ORD-03). A right code finds that one or nothing.
     */
    List<Institution> search(String typed, int limit);

    /** Adds or updates one establishment from a register; its affiliation is not touched. */
    void register(Institution institution);

    /** What came of asking for an affiliation. */
    enum Affiliation {
        AFFILIATED,
        /** Private without a contract with the State, or not known to have one (ELI-09). */
        REFUSED_CONTRACT,
        /** Its address is not in the Region (ELI-03). */
        REFUSED_REGION,
        /** A collège: its pupils are not eligible (ELI-02). */
        REFUSED_KIND,
        UNKNOWN_INSTITUTION
    }

    /** Signs the agreement, « convention », from a day on, with the tracks it offers; refused outside contract or Region. */
    Affiliation affiliate(Uai uai, LocalDate from, Set<TrackCode> tracks);
}
