package fr.passregion.outing;

/** Why an outing cannot be announced. */
public sealed interface OutingRefusal {

    /** It must leave a day to decline, and lie within the school year. */
    record WrongDay() implements OutingRefusal {}

    /** A personal benefit is never used in a group (CUL-05). */
    record PersonalBenefit() implements OutingRefusal {}

    /** The place has no agreement for that benefit on that day. */
    record NotTakenThere() implements OutingRefusal {}

    /** Nobody on the list is of this establishment and has something left. */
    record NobodyCanGo() implements OutingRefusal {}

    /** The establishment is suspended or closed: nobody goes out from there. */
    record EstablishmentHalted() implements OutingRefusal {}

    /** More than a till debits in one operation. */
    record TooMany(int most) implements OutingRefusal {}
}
