package fr.passregion.redemption;

import java.time.LocalDate;

/** What a customer shows: the number with the birth date, or a code. */
public sealed interface ShownCard {

    /** Typed by the cashier; the birth date stands in for a PIN (GEN-06). */
    record Typed(String number, LocalDate birthDate) implements ShownCard {
        /** Never in a log. */
        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    /** The text of a QR code, printed on the card or shown by a phone. */
    record Scanned(String qr) implements ShownCard {
        /** Never in a log. */
        @Override
        public String toString() {
            return "Scanned[…]";
        }
    }
}
