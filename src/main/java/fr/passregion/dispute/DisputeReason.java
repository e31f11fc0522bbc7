package fr.passregion.dispute;

/** What a holder says is wrong with a use. */
public enum DisputeReason {
    /** « Ce n’était pas moi ». */
    NOT_ME,
    WRONG_AMOUNT,
    /** The same thing was taken twice. */
    TWICE,
    /** It was taken, and what it stands for was never had. */
    NOT_RECEIVED
}
