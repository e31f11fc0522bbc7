package fr.passregion.importing;

/** What became of one line of an official file. */
public sealed interface Outcome {

    /** It made something known. */
    record Added() implements Outcome {}

    /** It changed something known. */
    record Changed() implements Outcome {}

    /** It said what was known already. */
    record Unchanged() implements Outcome {}

    /** It is right, and not the Region's concern; the sentence says why. */
    record SetAside(String why) implements Outcome {}

    /** It is wrong; the sentence says what to correct. */
    record Refused(String why) implements Outcome {}
}
