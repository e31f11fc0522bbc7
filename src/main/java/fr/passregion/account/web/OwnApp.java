package fr.passregion.account.web;

import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import fr.passregion.site.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what a holder takes along on their phone (ACC-08). */
@Component
class OwnApp {

    private final OwnCard ownCard;
    private final Cards cards;
    private final Entitlements entitlements;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Clock clock;

    OwnApp(
            OwnCard ownCard,
            Cards cards,
            Entitlements entitlements,
            Programmes programmes,
            MessageSource messages,
            Clock clock) {
        this.ownCard = ownCard;
        this.cards = cards;
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    Optional<AppView> of(HolderId holder, Locale locale) {
        return ownCard.of(holder).map(card -> view(holder, card, new Wording(messages, locale)));
    }

    private AppView view(HolderId holder, CardView card, Wording say) {
        var today = LocalDate.now(clock);
        var programme = programmes.inForce(today);
        var held = entitlements.of(holder, today);
        return new AppView(
                card,
                cards.liveOf(holder).map(Home::number).orElse(null),
                Home.balances(held, programme, say),
                Home.until(held, programme));
    }
}
