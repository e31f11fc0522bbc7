package fr.passregion.replacement.web;

import fr.passregion.replacement.Remake.Reason;

/** The words for what is wrong with a card. */
final class Words {

    private Words() {}

    /** « perdue », « volée », « cassée », « défectueuse ». */
    static String of(Reason reason) {
        return switch (reason) {
            case LOST -> "perdue";
            case STOLEN -> "volée";
            case BROKEN -> "cassée";
            case DEFECTIVE -> "défectueuse";
        };
    }
}
