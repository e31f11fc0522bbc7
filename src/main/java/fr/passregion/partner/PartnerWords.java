package fr.passregion.partner;

import fr.passregion.shared.PartnerKind;

/** What people call each trade and each standing of partners, for the screens. */
public final class PartnerWords {

    private PartnerWords() {}

    public static String of(PartnerKind kind) {
        return switch (kind) {
            case BOOKSHOP -> "Librairie";
            case PARENTS_ASSOCIATION -> "Association de parents d’élèves";
            case SPORTS_CLUB -> "Club de sport";
            case CINEMA -> "Cinéma";
            case VENUE -> "Salle de spectacle";
            case FESTIVAL -> "Festival";
            case MUSEUM -> "Musée";
            case DRIVING_SCHOOL -> "Auto-école";
            case BAFA -> "Organisme BAFA et BAFD";
            case PSC1 -> "Organisme PSC1";
            case EQUIPMENT -> "Fournisseur d’équipement";
            case HEALTH -> "Professionnel de santé";
            case PLATFORM -> "Plateforme en ligne";
        };
    }

    public static String of(PartnerDesk.Standing standing) {
        return switch (standing) {
            case AGREED -> "Conventionné";
            case PROSPECT -> "Sans convention";
            case SUSPENDED -> "Suspendu";
        };
    }
}
