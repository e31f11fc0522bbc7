package fr.passregion.wallet;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account whose balance is the sum of its transfers: every account but the allotments. Its key says all about it. */
record Account(
        Kind kind,
        Unit unit,
        @Nullable BenefitCode benefit,
        @Nullable SchoolYear year,
        @Nullable Payee payee) {

    /** The kinds that the database knows besides the allotments. */
    enum Kind {
        /** What the Region has given of a benefit in a year; below zero by as much. */
        BUDGET,
        /** What a payee is owed. */
        PAYABLE,
        IN_PAYMENT,
        PAID,
        /** What holders left unused of a benefit in a year. */
        LAPSED,
        /** Fees of cards made again. */
        FEES,
        /** Tickets and entries that became euros owed. */
        CONVERSION
    }

    static Account budget(BenefitCode benefit, SchoolYear year, Unit unit) {
        return new Account(Kind.BUDGET, unit, benefit, year, null);
    }

    static Account lapsed(BenefitCode benefit, SchoolYear year, Unit unit) {
        return new Account(Kind.LAPSED, unit, benefit, year, null);
    }

    static Account payable(Payee payee, Unit unit) {
        return new Account(Kind.PAYABLE, unit, null, null, payee);
    }

    static Account inPayment(Payee payee, Unit unit) {
        return new Account(Kind.IN_PAYMENT, unit, null, null, payee);
    }

    static Account paid(Payee payee, Unit unit) {
        return new Account(Kind.PAID, unit, null, null, payee);
    }

    static Account fees(Unit unit) {
        return new Account(Kind.FEES, unit, null, null, null);
    }

    static Account conversion(Unit unit) {
        return new Account(Kind.CONVERSION, unit, null, null, null);
    }

    UUID id() {
        return NamedUuid.of("account", key());
    }

    /** The payee's free text comes last, so that no two accounts share a key. */
    String key() {
        if (payee != null) return kind + " " + unit + " " + payee.reference();
        return benefit == null ? kind + " " + unit : kind + " " + unit + " " + benefit + " " + year;
    }
}
