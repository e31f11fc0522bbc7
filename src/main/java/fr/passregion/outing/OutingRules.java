package fr.passregion.outing;

import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.outing.ClassOuting.Plan;
import fr.passregion.outing.ClassOutings.Hindrance;
import fr.passregion.partner.Partners;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which outings there may be, and who may come along. */
@Component
class OutingRules {

    static final int MOST = 300;

    private final Programmes programmes;
    private final Partners partners;
    private final Entitlements entitlements;
    private final Cards cards;
    private final Clock clock;

    OutingRules(Programmes programmes, Partners partners, Entitlements entitlements, Cards cards, Clock clock) {
        this.programmes = programmes;
        this.partners = partners;
        this.entitlements = entitlements;
        this.cards = cards;
        this.clock = clock;
    }

    Optional<OutingRefusal> objection(Plan plan) {
        var day = plan.day();
        var programme = programmes.inForce(LocalDate.now(clock));
        if (!day.isAfter(LocalDate.now(clock)) || day.isAfter(programme.lastDay()))
            return Optional.of(new OutingRefusal.WrongDay());
        if (programme.findBenefit(plan.benefit()).filter(Benefit::groupUse).isEmpty())
            return Optional.of(new OutingRefusal.PersonalBenefit());
        var taken = partners.agreedAt(plan.place(), day).stream()
                .anyMatch(agreed -> agreed.benefit().equals(plan.benefit()));
        return taken ? Optional.empty() : Optional.of(new OutingRefusal.NotTakenThere());
    }

    Optional<Hindrance> hindrance(HolderId holder, Plan plan) {
        if (cards.liveOf(holder).isEmpty()) return Optional.of(Hindrance.NO_CARD);
        return entitlements
                .of(holder, plan.benefit(), plan.day())
                .map(held -> hasNothing(held) ? Optional.of(Hindrance.NOTHING_LEFT) : Optional.<Hindrance>empty())
                .orElse(Optional.of(Hindrance.NOT_GRANTED));
    }

    private static boolean hasNothing(HeldBenefit held) {
        return held.state() == HeldBenefit.State.EXPIRED
                || !held.unlimited() && held.available().isZero();
    }
}
