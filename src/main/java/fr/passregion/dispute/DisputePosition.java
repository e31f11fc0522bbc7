package fr.passregion.dispute;

/** What a partner answers to a dispute. */
public enum DisputePosition {
    /** The holder is right: the use is to be refunded. */
    MISTAKE,
    /** The use was a true one. */
    MAINTAINED
}
