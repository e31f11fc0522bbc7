package fr.passregion.partner;

import fr.passregion.partner.Partners.NewPartner;
import fr.passregion.shared.PartnerKind;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Tells gyms from sports clubs. FAQ: « Les salles de sport et fitness ne sont pas partenaires du Pass’Région. » The company
 * register knows them as activity 93.13Z; without it, the name does.
 */
final class Gyms {

    /** Nomenclature d’activités française: « Activités des centres de culture physique ». */
    private static final String FITNESS_CENTRES = "93.13Z";

    private static final Pattern NAMES = Pattern.compile(
            "fitness|remise en forme|salle de (sport|musculation)|cross ?fit|basic[ -]?fit|\\bgym club\\b|culture physique",
            Pattern.CASE_INSENSITIVE);

    private Gyms() {}

    static boolean include(NewPartner candidate) {
        return candidate.kind() == PartnerKind.SPORTS_CLUB
                && (Objects.equals(candidate.activity(), FITNESS_CENTRES)
                        || NAMES.matcher(candidate.name()).find());
    }
}
