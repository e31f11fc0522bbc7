package fr.passregion.account.web;

import fr.passregion.card.Card;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.card.DigitalCards;
import fr.passregion.card.FoundCards;
import fr.passregion.card.QrPicture;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.Photos;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a holder their card, with the code of this moment where it has one. */
@Component
class OwnCard {

    private final Holders holders;
    private final Photos photos;
    private final Cards cards;
    private final DigitalCards digitalCards;
    private final FoundCards foundCards;
    private final Programmes programmes;
    private final Clock clock;

    OwnCard(
            Holders holders,
            Photos photos,
            Cards cards,
            DigitalCards digitalCards,
            FoundCards foundCards,
            Programmes programmes,
            Clock clock) {
        this.holders = holders;
        this.photos = photos;
        this.cards = cards;
        this.digitalCards = digitalCards;
        this.foundCards = foundCards;
        this.programmes = programmes;
        this.clock = clock;
    }

    Optional<CardView> of(HolderId id) {
        return holders.find(id).map(this::view);
    }

    private CardView view(Holder holder) {
        var programme = programmes.inForce(LocalDate.now(clock));
        var enrolment = holders.enrolment(holder.id(), programme.year());
        var newest = cards.newestOf(holder.id());
        return new CardView(
                holder.fullName(),
                enrolment.map(Enrolment::institutionName).orElse(null),
                photos.newestOf(holder.id()).isPresent() ? "/mon-compte/photo.jpg" : null,
                newest.filter(card -> card.status() == CardStatus.BLOCKED).isPresent(),
                foundCards.latestOf(holder.id()).map(this::found).orElse(null),
                cards.liveOf(holder.id())
                        .map(card -> shown(card, enrolment, programme.lastDay()))
                        .orElse(null));
    }

    private CardView.Found found(FoundCards.Found found) {
        return new CardView.Found(
                found.report().handedTo(), found.at().atZone(clock.getZone()).toLocalDate());
    }

    private CardView.Shown shown(Card card, Optional<Enrolment> enrolment, LocalDate lastDay) {
        var digital = digitalCards.of(card);
        var isActive = enrolment.isPresent() && !LocalDate.now(clock).isAfter(lastDay);
        return new CardView.Shown(
                digital, QrPicture.of(digital.code()), isActive ? lastDay : null, card.status() == CardStatus.ACTIVE);
    }
}
