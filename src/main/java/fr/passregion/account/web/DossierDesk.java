package fr.passregion.account.web;

import fr.passregion.audit.AuditTrail;
import fr.passregion.card.Card;
import fr.passregion.card.CardNumber;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.DossierSearch;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.OwnData;
import fr.passregion.ordering.OrderTrack;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds dossiers for the helpdesk and opens them; the journal has every one that it was shown, and why (SUP-01). */
@Component
class DossierDesk {

    /** What was found, and whether there is another page. */
    record Search(List<FoundDossier> dossiers, boolean hasMore) {}

    private final Holders holders;
    private final DossierSearch search;
    private final Cards cards;
    private final Orders orders;
    private final OrderTrack track;
    private final OwnData ownData;
    private final Programmes programmes;
    private final AuditTrail trail;
    private final Clock clock;

    DossierDesk(
            Holders holders,
            DossierSearch search,
            Cards cards,
            Orders orders,
            OrderTrack track,
            OwnData ownData,
            Programmes programmes,
            AuditTrail trail,
            Clock clock) {
        this.holders = holders;
        this.search = search;
        this.cards = cards;
        this.orders = orders;
        this.track = track;
        this.ownData = ownData;
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    /** By dossier or card number as they are, otherwise by what looks like a name or an address. */
    @Transactional
    Search find(String typed, int page, String why) {
        var exact = CaseNumber.parse(typed).flatMap(holders::byCaseNumber).or(() -> byCard(typed));
        var found = exact.map(one -> new DossierSearch.Found(List.of(one), false))
                .orElseGet(() -> search.like(typed, page));
        found.dossiers().forEach(one -> trail.record("dossier.found", "holder:" + one.id(), why));
        return new Search(found.dossiers().stream().map(DossierDesk::found).toList(), found.hasMore());
    }

    private Optional<Holder> byCard(String typed) {
        return CardNumber.parse(typed)
                .flatMap(cards::byNumber)
                .map(Card::holder)
                .flatMap(holders::find);
    }

    @Transactional
    Optional<DossierView> open(HolderId id, String why) {
        var opened = look(id);
        if (opened.isPresent()) trail.record("dossier.opened", "holder:" + id, why);
        return opened;
    }

    /** The same dossier once more, which the journal has already. */
    Optional<DossierView> look(HolderId id) {
        return holders.find(id).map(this::view);
    }

    boolean correctBirthDate(HolderId id, LocalDate birthDate, String why) {
        return ownData.correctBirthDate(id, birthDate, why);
    }

    private DossierView view(Holder holder) {
        var year = programmes.inForce(LocalDate.now(clock)).year();
        var order = orders.of(holder.id(), year);
        var establishment = holders.enrolment(holder.id(), year)
                .map(Enrolment::institutionName)
                .or(() -> order.map(OrderView::institutionName))
                .orElse("Aucun cette année");
        return new DossierView(
                found(holder),
                veiled(holder.contact().email()),
                establishment,
                order.map(placed -> track.of(placed, Locale.FRANCE)).orElse(List.of()),
                cards.newestOf(holder.id())
                        .map(card -> card.number().masked() + ", " + inWords(card.status()))
                        .orElse("Aucune carte"));
    }

    private static FoundDossier found(Holder holder) {
        return new FoundDossier(
                holder.id().toString(),
                holder.fullName(),
                holder.birthDate().getYear(),
                holder.contact().address().town(),
                holder.caseNumber().grouped());
    }

    private static String inWords(CardStatus status) {
        return switch (status) {
            case AWAITING_FEE -> "attend ses frais";
            case REQUESTED -> "à fabriquer";
            case IN_PRODUCTION -> "en fabrication";
            case ACTIVE -> "en service";
            case FROZEN -> "déclarée perdue, volée ou abîmée";
            case BLOCKED -> "en opposition";
        };
    }

    /** « l…@example.org »: enough to ask whether it is still read. */
    private static String veiled(String email) {
        return email.substring(0, 1) + "…" + email.substring(email.indexOf('@'));
    }
}
