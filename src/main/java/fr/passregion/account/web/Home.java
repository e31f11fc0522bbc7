package fr.passregion.account.web;

import fr.passregion.account.web.Headline.Told;
import fr.passregion.attachment.Attachment;
import fr.passregion.attachment.Attachments;
import fr.passregion.card.Card;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.entitlement.HeldBenefit.State;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.Photos;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.OrderTrack;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.parcel.Whereabouts;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.replacement.Remake;
import fr.passregion.replacement.Replacements;
import fr.passregion.shared.HolderId;
import fr.passregion.site.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what a holder finds on the home of their account. */
@Component
class Home {

    private static final int LAST_USES = 3;

    private final Holders holders;
    private final Photos photos;
    private final Orders orders;
    private final OrderTrack track;
    private final Cards cards;
    private final Entitlements entitlements;
    private final Programmes programmes;
    private final OwnRights rights;
    private final Uses uses;
    private final Replacements replacements;
    private final Attachments attachments;
    private final Whereabouts whereabouts;
    private final MessageSource messages;
    private final Clock clock;

    Home(
            Holders holders,
            Photos photos,
            Orders orders,
            OrderTrack track,
            Cards cards,
            Entitlements entitlements,
            Programmes programmes,
            OwnRights rights,
            Uses uses,
            Replacements replacements,
            Attachments attachments,
            Whereabouts whereabouts,
            MessageSource messages,
            Clock clock) {
        this.holders = holders;
        this.photos = photos;
        this.orders = orders;
        this.track = track;
        this.cards = cards;
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.rights = rights;
        this.uses = uses;
        this.replacements = replacements;
        this.attachments = attachments;
        this.whereabouts = whereabouts;
        this.messages = messages;
        this.clock = clock;
    }

    Optional<HomeView> of(HolderId id, Locale locale) {
        return holders.find(id).map(holder -> view(holder, new Wording(messages, locale)));
    }

    private HomeView view(Holder holder, Wording say) {
        var programme = programmes.inForce(today());
        var enrolment = holders.enrolment(holder.id(), programme.year());
        var order = orders.of(holder.id(), programme.year());
        var card = cards.newestOf(holder.id());
        var known = enrolment.isPresent() || order.isPresent();
        var held = entitlements.of(holder.id(), today());
        var remade = remadeAndAwaited(holder.id(), card);
        var moving = moving(holder.id(), card);
        var saved = uses.paidForThem(holder.id());
        var told = new Told(today(), say);
        return new HomeView(
                holder.firstName(),
                pass(holder, programme, enrolment, order, say),
                order.map(OrderView::photoCheck)
                        .filter(Check.Pending.class::isInstance)
                        .isPresent(),
                remade.map(remake -> Headline.remade(remake, told))
                        .or(() -> Headline.of(card, programme, known, told))
                        .or(() -> moving.map(attachment -> Headline.moving(attachment, told)))
                        .or(() -> atSchool(card, told))
                        .orElse(null),
                balances(held, programme, say),
                until(held, programme),
                saved.isZero() ? null : say.euros(saved),
                rights.reasons(holder.id(), programme, held, say),
                rights.notHeld(holder.id(), programme, held, say),
                order.filter(under -> remade.isEmpty() && moving.isEmpty() && isOnItsWay(card))
                        .map(under -> track.of(under, say.locale()))
                        .orElse(List.of()),
                order.isPresent(),
                uses.lastOf(holder.id(), LAST_USES, say));
    }

    private PassView pass(
            Holder holder, Programme programme, Optional<Enrolment> enrolment, Optional<OrderView> order, Wording say) {
        var card = cards.newestOf(holder.id());
        var track = enrolment
                .map(Enrolment::track)
                .or(() -> order.map(asked -> asked.choice().track()));
        return new PassView(
                holder.fullName(),
                enrolment
                        .map(Enrolment::institutionName)
                        .or(() -> order.map(OrderView::institutionName))
                        .orElseGet(() -> say.text("account.card.toConfirm")),
                track.map(code -> say.label(programme.track(code))).orElse(""),
                programme.year().label(),
                photos.newestOf(holder.id()).isPresent() ? "/mon-compte/photo.jpg" : null,
                card.filter(known -> known.status() == CardStatus.BLOCKED)
                        .map(known -> say.text("account.home.stamp"))
                        .orElse(null),
                cards.liveOf(holder.id()).map(Home::number).orElse(null));
    }

    static PassView.Number number(Card card) {
        var number = card.number();
        return new PassView.Number(number.spaced(), number.spoken(), card.status() == CardStatus.ACTIVE);
    }

    private Optional<Remake> remadeAndAwaited(HolderId holder, Optional<Card> card) {
        return replacements
                .latestOf(holder)
                .filter(remake -> card.filter(newest -> newest.id().equals(remake.orderedCard()))
                        .filter(newest -> newest.status() != CardStatus.ACTIVE)
                        .isPresent());
    }

    /** One that waits, or that has ordered a card which is not sent yet. */
    private Optional<Attachment> moving(HolderId holder, Optional<Card> card) {
        return attachments.latestOf(holder).filter(latest -> switch (latest.state()) {
            case PENDING -> true;
            case DONE -> isOnItsWay(card);
            case REFUSED, WITHDRAWN -> false;
        });
    }

    private Optional<Headline> atSchool(Optional<Card> card, Told told) {
        return card.flatMap(newest -> whereabouts.of(newest.id(), told.say().locale()))
                .filter(known -> known.isNews(clock.instant()))
                .flatMap(known -> Headline.atSchool(known, told));
    }

    private static boolean isOnItsWay(Optional<Card> card) {
        return card.map(Card::status)
                .filter(status -> status == CardStatus.ACTIVE || status == CardStatus.BLOCKED)
                .isEmpty();
    }

    static List<BalanceView> balances(List<HeldBenefit> all, Programme programme, Wording say) {
        return all.stream()
                .flatMap(held -> programme
                        .findBenefit(held.benefit())
                        .map(benefit -> BalanceView.of(held, benefit, programme.lastDay(), say))
                        .stream())
                .toList();
    }

    static @Nullable LocalDate until(List<HeldBenefit> all, Programme programme) {
        return all.stream()
                .filter(held -> held.state() == State.USABLE)
                .map(HeldBenefit::lastDay)
                .filter(programme.lastDay()::equals)
                .findFirst()
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
