package fr.passregion.renewal.web;

import fr.passregion.shared.French;

/** What is said of renewals once they are done. */
final class Said {

    static final String NOBODY_TICKED = "Cochez d’abord un ou plusieurs jeunes.";

    private Said() {}

    /** @param left how many of those meant were not renewed */
    static String renewed(int done, int left) {
        var said = done == 0
                ? "Aucun Pass revalidé."
                : French.number(done) + (done < 2 ? "\u00a0Pass revalidé" : "\u00a0Pass revalidés")
                        + "\u00a0: les avantages de l’année sont chargés.";
        return left == 0
                ? said
                : said + " Il en reste " + French.number(left)
                        + "\u00a0: sans filière choisie, ou traités entre-temps.";
    }

    static String left(int done) {
        return done == 0
                ? "Rien n’a changé\u00a0: ces jeunes sont déjà notés partis, ou revalidés."
                : French.count(done, "jeune") + (done < 2 ? " noté parti." : " notés partis.");
    }
}
