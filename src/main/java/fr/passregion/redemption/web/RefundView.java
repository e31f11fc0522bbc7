package fr.passregion.redemption.web;

import fr.passregion.redemption.RefundDesk.Prospect;
import fr.passregion.redemption.RefundReason;
import fr.passregion.redemption.Standing;
import fr.passregion.shared.French;
import fr.passregion.shared.Unit;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A debit that may be given back, as a form shows it; it names no young person.
 *
 * @param path the address of its refund
 * @param label what its benefit is called
 * @param who the partner and its point of sale
 */
public record RefundView(Prospect prospect, String path, String label, String who) {

    /** A reason that may be chosen, and what it is called. */
    public record Motive(String code, String label) {}

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public String receipt() {
        return standing().debit().receipt();
    }

    public String when() {
        return French.moment(standing().debit().bookedAt().atZone(PARIS));
    }

    public String until() {
        return French.moment(prospect.until().atZone(PARIS));
    }

    public String taken() {
        return RefundWords.amount(standing().debit().debited());
    }

    public String left() {
        return RefundWords.amount(standing().left());
    }

    public boolean isInPart() {
        return standing().status() == Standing.Status.PARTLY_REFUNDED;
    }

    public boolean isNothingLeft() {
        return standing().left().isZero();
    }

    public boolean isOfEuros() {
        return standing().left().unit() == Unit.EUR;
    }

    /** What the field holds before anybody types: all that is left. */
    public String whole() {
        var left = standing().left();
        return isOfEuros() ? "%d,%02d".formatted(left.quantity() / 100, left.quantity() % 100) : "" + left.quantity();
    }

    public boolean lapses() {
        return prospect.lapses();
    }

    /** What it would change for the partner, were all of it given back. */
    public String effect() {
        return RefundWords.effect(prospect.stage(), standing().reimbursable());
    }

    public List<Motive> motives() {
        return Stream.of(RefundReason.values())
                .map(reason -> new Motive(reason.name(), RefundWords.reason(reason)))
                .toList();
    }

    public List<RefundLine> refunds() {
        return standing().refunds().stream().map(RefundLine::of).toList();
    }

    private Standing standing() {
        return prospect.standing();
    }
}
