package fr.passregion.redemption.web;

import fr.passregion.redemption.Refund;
import fr.passregion.shared.French;
import java.time.ZoneId;

/** A refund done, as a line beside its debit. */
public record RefundLine(Refund refund) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static RefundLine of(Refund refund) {
        return new RefundLine(refund);
    }

    public String amount() {
        return RefundWords.amount(refund.refunded());
    }

    public String when() {
        return French.moment(refund.bookedAt().atZone(PARIS));
    }

    public String reason() {
        return RefundWords.reason(refund.reason());
    }

    /** What the partner gives back of the young person’s own money. */
    public String toGiveBack() {
        return French.exactEuros(refund.holderShare());
    }

    public boolean isSomethingToGiveBack() {
        return !refund.holderShare().isZero();
    }

    /** Where it went: back on the benefit, or nowhere because its last day has passed. */
    public String whereabouts() {
        if (refund.lapsed()) return "L’avantage a expiré\u00a0: ce qui revient n’est plus utilisable.";
        var available = refund.available();
        return available == null
                ? "L’entrée n’est plus comptée."
                : "De retour sur le Pass\u00a0: il reste " + RefundWords.amount(available) + ".";
    }
}
