package fr.passregion.programme;

/** What makes a granted benefit available. */
public enum Loading {
    /** The establishment's validation of the enrolment: loaded in the wallet at once. */
    ENROLMENT,
    /** The establishment's validation of the request for first equipment (EQU-01). */
    VALIDATION,
    /** A mission completed, or the firefighters' route (ENG-02, ENG-03). */
    MISSION,
    /** Its holder's request; never in the wallet (COU-01). */
    REQUEST,
    /** Its holder's activation on an external platform; never in the wallet (CUL-06). */
    ACTIVATION;

    /** Whether it is kept in an envelope of the wallet. */
    public boolean isInWallet() {
        return switch (this) {
            case ENROLMENT, VALIDATION, MISSION -> true;
            case REQUEST, ACTIVATION -> false;
        };
    }
}
