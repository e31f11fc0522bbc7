package fr.passregion.account.web;

import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what a holder takes along on their phone (ACC-08). */
@Component
class OwnApp {

    private final OwnCard ownCard;
    private final Cards cards;
    private final Entitlements entitlements;
    private final Programmes programmes;
    private final Clock clock;

    OwnApp(OwnCard ownCard, Cards cards, Entitlements entitlements, Programmes programmes, Clock clock) {
        this.ownCard = ownCard;
        this.cards = cards;
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.clock = clock;
    }

    Optional<AppView> of(HolderId holder) {
        return ownCard.of(holder).map(card -> view(holder, card));
    }

    private AppView view(HolderId holder, CardView card) {
        var today = LocalDate.now(clock);
        var programme = programmes.inForce(today);
        var held = entitlements.of(holder, today);
        return new AppView(
                card,
                cards.liveOf(holder).map(Home::number).orElse(null),
                Home.balances(held, programme),
                Home.until(held, programme));
    }
}
