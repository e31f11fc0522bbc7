package fr.passregion.redemption.api;

import java.util.Locale;

/** Something wrong in a request: where, and what. */
record Fault(Place place, String name, Kind kind) {

    /** Where a fault is: in the body, by a JSON pointer, or in the address, by a parameter’s name. */
    enum Place {
        BODY,
        ADDRESS
    }

    /** What is wrong; each has its sentence. */
    enum Kind {
        UNREADABLE,
        UNKNOWN_FIELD,
        WRONG_TYPE,
        MISSING,
        NUMBER_OR_QR,
        SIXTEEN_DIGITS,
        DATE,
        CODE,
        AMOUNT,
        QUANTITY,
        TEXT,
        LIMIT,
        TIME,
        STATUS,
        REASON,
        CURSOR,
        PRICE_MISSING,
        QUANTITY_OF_EUROS,
        AMOUNT_OF_PIECES,
        LIFE,
        LINES,
        PARTICIPANT_TWICE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Fault at(String pointer, Kind kind) {
        return new Fault(Place.BODY, pointer, kind);
    }

    static Fault in(String parameter, Kind kind) {
        return new Fault(Place.ADDRESS, parameter, kind);
    }
}
