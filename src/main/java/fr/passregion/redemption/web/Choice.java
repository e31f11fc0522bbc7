package fr.passregion.redemption.web;

import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.programme.Benefit;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.French;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import java.util.Optional;

/** A benefit that can be taken here and now, with the words of its programme. */
public record Choice(HeldBenefit held, Benefit.Counted counted, boolean takenAtOnce) {

    private static final Benefit.Counted PLAIN = new Benefit.Counted("place", "places");

    /** An aid may outlive the last programme that speaks of it. */
    static Choice of(HeldBenefit held, Optional<Benefit> benefit) {
        return new Choice(
                held,
                benefit.map(Benefit::counted).orElse(PLAIN),
                benefit.filter(Benefit::takenAtOnce).isPresent());
    }

    public BenefitCode code() {
        return held.benefit();
    }

    public String label() {
        return held.label();
    }

    public Unit unit() {
        return held.unit();
    }

    /** Cents or pieces. */
    public long available() {
        return held.available().quantity();
    }

    public boolean unlimited() {
        return held.unlimited();
    }

    public Money contribution() {
        return held.holderContribution();
    }

    public boolean isEuros() {
        return unit() == Unit.EUR;
    }

    public boolean isOnePress() {
        return takenAtOnce || !isEuros();
    }

    public String left() {
        if (unlimited()) return "entrée libre";
        return "reste " + (isEuros() ? whole() : pieces(available()));
    }

    /** All that is left of it, « 30,00 € ». */
    public String whole() {
        return euros(held.available().money());
    }

    /** What one press takes, on its button. */
    public String onePress() {
        return isEuros() ? "Débiter " + whole() : "Valider " + pieces(1);
    }

    /** What that press leads to, under it. */
    public String then() {
        if (isEuros()) return label() + "\u00a0· pour un prix d’au moins " + whole();
        var rest = unlimited() ? "" : "\u00a0· il en restera\u00a0" + (available() - 1);
        return label() + (contribution().isZero() ? "" : "\u00a0· encaissez " + euros(contribution())) + rest;
    }

    String pieces(long count) {
        return French.number(count) + "\u00a0" + counted.of(count);
    }

    String euros(Money money) {
        return French.exactEuros(money);
    }
}
