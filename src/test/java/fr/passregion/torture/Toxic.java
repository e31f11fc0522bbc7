package fr.passregion.torture;

/** What can be wrong with a network. */
enum Toxic {
    LATENCY("each packet late by 40 ms"),
    DRIP("seven bytes at a time, with pauses"),
    SINGLE_BYTES("one byte a packet"),
    RESET("connections reset in the middle of an answer"),
    HALF_OPEN("one side gone without a word"),
    BLACK_HOLE("everything swallowed until it heals"),
    ONE_WAY("answers swallowed, questions not");

    private final String words;

    Toxic(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
