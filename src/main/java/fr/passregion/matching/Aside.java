package fr.passregion.matching;

/** A line of a list that takes no part in the matching, and why; nothing of what it said. */
public record Aside(int line, Reason reason) {

    /** Why it takes none. */
    public enum Reason {
        NO_NAME,
        NO_BIRTH_DATE,
        /** Word for word a line before it. */
        TWICE,
        /** In the division of those who no longer come. */
        INACTIVE,
        /** Without a national number yet: not arrived. */
        NOT_ARRIVED,
        /** Of another establishment. */
        ELSEWHERE
    }
}
