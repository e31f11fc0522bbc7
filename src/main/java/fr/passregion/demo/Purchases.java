package fr.passregion.demo;

import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.holder.Holder;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shops that sell to the holder of a Pass, through the till like everybody. */
@Component
class Purchases {

    private static final Map<String, PartnerKind> WHERE = Map.of(
            "LIVRES_LOISIR", PartnerKind.BOOKSHOP,
            "MANUELS", PartnerKind.BOOKSHOP,
            "CINEMA", PartnerKind.CINEMA,
            "SPORT", PartnerKind.SPORTS_CLUB,
            "SPECTACLE", PartnerKind.VENUE,
            "MUSEE", PartnerKind.MUSEUM,
            "PSC1", PartnerKind.PSC1);

    private final Till till;
    private final Cards cards;
    private final Entitlements entitlements;
    private final Clock clock;

    Purchases(Till till, Cards cards, Entitlements entitlements, Clock clock) {
        this.till = till;
        this.cards = cards;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /** Buys for that price, in euros; the Pass pays what it can. */
    void buy(Holder holder, String benefit, Money price, Map<PartnerKind, Places.OpenShop> shops) {
        take(holder, benefit, price, null, shops);
    }

    /** Takes one ticket, or enters once. */
    void enter(Holder holder, String benefit, Map<PartnerKind, Places.OpenShop> shops) {
        take(holder, benefit, null, 1, shops);
    }

    /** Uses up every benefit that can be counted down and that some shop takes. */
    void useUp(Holder holder, Map<PartnerKind, Places.OpenShop> shops) {
        for (var held : entitlements.of(holder.id(), LocalDate.now(clock))) {
            var code = held.benefit().value();
            if (held.unlimited() || !WHERE.containsKey(code)) continue;
            if (held.unit() == Unit.EUR) take(holder, code, held.available().money(), null, shops);
            else take(holder, code, null, (int) held.available().quantity(), shops);
        }
    }

    private void take(
            Holder holder,
            String benefit,
            @Nullable Money price,
            @Nullable Integer quantity,
            Map<PartnerKind, Places.OpenShop> shops) {
        var shop = Objects.requireNonNull(shops.get(WHERE.get(benefit)));
        var card = cards.liveOf(holder.id()).orElseThrow();
        var outcome = till.debit(new DebitRequest(
                new Counter(shop.pointOfSale(), false),
                new ShownCard.Typed(card.number().digits(), holder.birthDate()),
                new BenefitCode(benefit),
                price,
                null,
                quantity,
                null,
                null));
        if (!(outcome instanceof DebitOutcome.Booked)) {
            throw new IllegalStateException("The demonstration's purchase of " + benefit + " failed: " + outcome);
        }
    }
}
