package fr.passregion.ordering.web;

import java.util.Arrays;

/** What the table of requests is ordered by, with its word in the address. */
public enum RequestSort {
    NAME("jeune"),
    BIRTH_DATE("naissance"),
    TRACK("filiere"),
    PHOTO("photo"),
    SINCE("date");

    private final String word;

    RequestSort(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** By name, unless the address says another. */
    static RequestSort of(String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.word.equals(word))
                .findFirst()
                .orElse(NAME);
    }
}
