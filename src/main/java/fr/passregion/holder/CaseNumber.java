package fr.passregion.holder;

import java.io.Serializable;

/** The number of a dossier, « numéro de dossier », which is also its holder's login: random, with a check character (ORD-09). */
public record CaseNumber(String value) implements Serializable {

    @Override
    public String toString() {
        return value;
    }
}
