package fr.passregion.account.web;

import fr.passregion.account.web.RightPageView.Fact;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.entitlement.HeldBenefit.State;
import fr.passregion.programme.Benefit;
import fr.passregion.shared.Amount;
import fr.passregion.site.Wording;
import java.util.ArrayList;
import java.util.List;

/** The figures of one benefit that its holder has: what is left, what is set aside and for whom, until when. */
record Facts(Benefit benefit, Wording say) {

    List<Fact> of(HeldBenefit held, PaidCards.Paid cards) {
        var isUsable = held.state() == State.USABLE;
        var end = fact(isUsable ? "until" : "ended", say.date(held.lastDay()));
        if (held.unlimited()) return List.of(fact("access", say.piece(benefit, 1)), end);
        var facts = new ArrayList<Fact>();
        facts.add(fact("left", inWords(isUsable ? held.available() : Amount.none(held.unit()))));
        var byPartners =
                held.reserved().minus(new Amount(held.unit(), cards.held().cents()));
        if (!byPartners.isZero()) facts.add(fact("reserved", inWords(byPartners)));
        if (!cards.held().isZero()) facts.add(fact("card.held", say.euros(cards.held())));
        if (!cards.taken().isZero()) facts.add(fact("card.taken", say.euros(cards.taken())));
        facts.add(fact("received", inWords(held.total())));
        facts.add(end);
        return List.copyOf(facts);
    }

    private String inWords(Amount amount) {
        return say.amount(amount, benefit);
    }

    private Fact fact(String name, String value) {
        return new Fact(say.text("account.right.fact." + name), value);
    }
}
