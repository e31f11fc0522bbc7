package fr.passregion.account.web;

import static fr.passregion.shared.French.date;
import static fr.passregion.shared.French.dayAndMonth;

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
                enrolment.map(Enrolment::institutionName).orElse("Inscription à confirmer"),
                photos.newestOf(holder.id()).isPresent() ? "/mon-compte/photo.jpg" : null,
                newest.filter(card -> card.status() == CardStatus.BLOCKED).isPresent(),
                foundCards.latestOf(holder.id()).map(this::found).orElse(null),
                cards.liveOf(holder.id())
                        .map(card -> shown(card, enrolment, programme.lastDay()))
                        .orElse(null));
    }

    /** In our words: what the finder wrote is for the helpdesk. */
    private String found(FoundCards.Found found) {
        var day = dayAndMonth(found.at().atZone(clock.getZone()).toLocalDate());
        var sentence = switch (found.report().handedTo()) {
            case INSTITUTION -> "Ta carte a été trouvée le %s\u00a0: demande-la à l’accueil de ton établissement.";
            case REGION -> "Ta carte a été trouvée le %s\u00a0: elle arrive à la Région par la poste.";
            case ELSEWHERE -> "Ta carte a été trouvée le %s\u00a0: écris à l’assistance, qui sait où elle est.";
        };
        return sentence.formatted(day);
    }

    private CardView.Shown shown(Card card, Optional<Enrolment> enrolment, LocalDate lastDay) {
        var digital = digitalCards.of(card);
        var validity = enrolment.isEmpty() || LocalDate.now(clock).isAfter(lastDay)
                ? null
                : "Actif jusqu’au\u00a0" + date(lastDay);
        return new CardView.Shown(digital, QrPicture.of(digital.code()), validity, card.status() == CardStatus.ACTIVE);
    }
}
