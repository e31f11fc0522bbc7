package fr.passregion.redemption;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    /**
     * The text of a QR code, printed on the card or shown by a phone. A code of a phone is judged at the instant at which it
     * was seen, where the caller can vouch for one, and otherwise now: typing a price may take longer than a code lives.
     */
    record Scanned(String qr, @Nullable Instant seenAt) implements ShownCard {

        public Scanned(String qr) {
            this(qr, null);
        }

        /** Never in a log. */
        @Override
        public String toString() {
            return "Scanned[…]";
        }
    }
}
