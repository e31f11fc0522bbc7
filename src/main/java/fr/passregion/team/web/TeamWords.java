package fr.passregion.team.web;

import fr.passregion.team.Position;
import fr.passregion.team.Teams.Changed;

/** The team’s positions and changes in words. */
public final class TeamWords {

    static final String NOBODY_WAITS = "Rien n’a changé\u00a0: cette invitation n’attend plus.";

    private TeamWords() {}

    public static String of(Position position) {
        return switch (position) {
            case MANAGER -> "Gestionnaire";
            case SECRETARY -> "Secrétariat";
            case TEACHER -> "Enseignant·e";
        };
    }

    /** What it opens. */
    public static String does(Position position) {
        return switch (position) {
            case MANAGER -> "Tout l’espace, et l’équipe";
            case SECRETARY -> "Tout l’espace, sauf l’équipe";
            case TEACHER -> "Les sorties de classe, rien d’autre";
        };
    }

    static String of(Changed changed, String done) {
        return switch (changed) {
            case DONE -> done;
            case YOURSELF -> "Rien n’a changé\u00a0: un autre gestionnaire décide de votre place.";
            case LAST_MANAGER -> "Rien n’a changé\u00a0: c’est le seul gestionnaire. Nommez-en un autre d’abord.";
            case NOT_HERE -> "Rien n’a changé\u00a0: cette personne n’est plus de l’équipe.";
        };
    }
}
