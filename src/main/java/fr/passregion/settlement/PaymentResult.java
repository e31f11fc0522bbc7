package fr.passregion.settlement;

/** What became of one payment, « résultat d’un virement ». */
public enum PaymentResult {
    /** Not answered yet, or its batch has not left. */
    PENDING,
    ACCEPTED,
    REJECTED,
    /** Its batch was refused before it left. */
    WITHDRAWN
}
