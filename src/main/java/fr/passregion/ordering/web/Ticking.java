package fr.passregion.ordering.web;

import java.util.Arrays;

/** Which lines of a table are ticked when it opens, with its word in the address. */
public enum Ticking {
    NONE(""),
    /** Those of this page. */
    PAGE("page"),
    /** Every result, whatever page it is on. */
    ALL("tout");

    private final String word;

    Ticking(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Ticking of(String word) {
        return Arrays.stream(values())
                .filter(ticking -> ticking.word.equals(word))
                .findFirst()
                .orElse(NONE);
    }
}
