package fr.passregion.notification;

/** The kinds of e-mail that one may do without. What tells of an order, of the card or of the account itself always comes. */
public enum MailKind {
    /** Each use of the Pass and each refund: only for whoever asks for it (BEN-09). */
    USES,
    /** What is left and soon lost: until it is no longer wished (GEN-03). */
    REMINDERS
}
