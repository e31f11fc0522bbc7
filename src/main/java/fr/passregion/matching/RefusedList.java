package fr.passregion.matching;

import java.io.IOException;

/** Stops the reading of a list wherever it is found to be unacceptable; never leaves {@link ListFile}. */
final class RefusedList extends IOException {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    RefusedList(Refusal why) {
        super(why.name());
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
