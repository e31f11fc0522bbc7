package fr.passregion.redemption.web;

import fr.passregion.redemption.DebitOutcome.Booked;
import fr.passregion.redemption.Standing;
import fr.passregion.shared.Amount;
import fr.passregion.shared.French;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import java.time.ZoneId;

/** A debit done, as the till and its history show it. */
public record ReceiptView(Booked booked, String label, boolean takenAtOnce, Standing standing) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public String id() {
        return booked.redemption().id().value();
    }

    public String receipt() {
        return booked.redemption().receipt();
    }

    public String taken() {
        return amount(booked.redemption().debited());
    }

    /** What was given back of it, « annulé ». */
    public String refunded() {
        return standing.status() == Standing.Status.BOOKED ? "" : "\u2212" + amount(standing.refunded());
    }

    public boolean isRefunded() {
        return standing.status() == Standing.Status.REFUNDED;
    }

    public String toCollect() {
        return French.exactEuros(booked.redemption().holderPays());
    }

    public boolean isSomethingToCollect() {
        return !booked.redemption().holderPays().equals(Money.ZERO);
    }

    /** Whether the price was typed: an aid that is taken at once may have gone to something dearer. */
    public boolean isPriceUnknown() {
        return takenAtOnce && !isSomethingToCollect();
    }

    public String left() {
        var available = booked.available();
        return available == null ? "entrée libre" : "il reste " + amount(available);
    }

    public String day() {
        return French.date(booked.redemption().bookedAt().atZone(PARIS).toLocalDate());
    }

    public String hour() {
        return French.hour(booked.redemption().bookedAt().atZone(PARIS).toLocalTime());
    }

    private static String amount(Amount amount) {
        return amount.unit() == Unit.EUR ? French.exactEuros(amount.money()) : French.amount(amount);
    }
}
