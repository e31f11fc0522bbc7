package fr.passregion.account.web;

import static fr.passregion.shared.French.date;

import fr.passregion.account.web.StageView.Progress;
import fr.passregion.card.Card;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.Consent;
import fr.passregion.ordering.Delivery;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where somebody's order stands, who must act and since when (ORD-11); nothing once the card is sent. */
@Component
class Tracker {

    private final Orders orders;
    private final Cards cards;
    private final Clock clock;

    Tracker(Orders orders, Cards cards, Clock clock) {
        this.orders = orders;
        this.cards = cards;
        this.clock = clock;
    }

    List<StageView> of(HolderId holder) {
        var card = cards.liveOf(holder);
        if (card.filter(live -> live.status() == CardStatus.ACTIVE).isPresent()) return List.of();
        return orders.latestOf(holder).map(order -> stages(order, card)).orElse(List.of());
    }

    private List<StageView> stages(OrderView order, Optional<Card> card) {
        var stages = new ArrayList<StageView>();
        stages.add(new StageView("Commande reçue", "Le " + day(order.placedAt()), Progress.DONE));
        consent(order.consent()).ifPresent(stages::add);
        var blocked = !order.consent().letsTheOrderBeHandled();
        stages.add(
                check("Inscription confirmée", order.institutionName() + " vérifie", order.enrolmentCheck(), blocked));
        stages.add(check("Photo acceptée", "La Région vérifie", order.photoCheck(), blocked));
        stages.add(making(order, card));
        return stages;
    }

    private Optional<StageView> consent(Consent consent) {
        var title = "Accord de ton responsable légal";
        return switch (consent) {
            case Consent.NotNeeded none -> Optional.empty();
            case Consent.Given given ->
                Optional.of(new StageView(title, "Donné le " + day(given.since()), Progress.DONE));
            case Consent.Asked asked ->
                Optional.of(new StageView(title, "Demandé par courriel le " + day(asked.since()), Progress.NOW));
            case Consent.Refused refused ->
                Optional.of(new StageView(title, "Refusé le " + day(refused.since()), Progress.REFUSED));
        };
    }

    private StageView check(String title, String who, Check check, boolean blocked) {
        return switch (check) {
            case Check.Pending pending ->
                new StageView(
                        title,
                        who + " depuis le " + day(pending.since()) + ". Tu n’as rien à faire.",
                        blocked ? Progress.LATER : Progress.NOW);
            case Check.Accepted accepted -> new StageView(title, "Le " + day(accepted.since()), Progress.DONE);
            case Check.Refused refused -> new StageView(title, refused.reason(), Progress.REFUSED);
        };
    }

    private static StageView making(OrderView order, Optional<Card> card) {
        var where = order.delivery() == Delivery.HOME ? "chez toi" : "dans ton établissement";
        var title = "Carte fabriquée et envoyée " + where;
        var inProduction =
                card.filter(live -> live.status() == CardStatus.IN_PRODUCTION).isPresent();
        if (inProduction) return new StageView(title, "Elle est chez le fabricant. Compte une semaine.", Progress.NOW);
        return order.isConfirmed()
                ? new StageView(title, "Elle part chez le fabricant avec le prochain lot.", Progress.NOW)
                : new StageView(title, "Une semaine environ après les deux validations.", Progress.LATER);
    }

    private String day(Instant instant) {
        return date(instant.atZone(clock.getZone()).toLocalDate());
    }
}
