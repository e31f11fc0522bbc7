package fr.passregion.replacement.web;

import fr.passregion.audit.AuditTrail;
import fr.passregion.card.Card;
import fr.passregion.card.CardNumber;
import fr.passregion.card.Cards;
import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.replacement.Remake;
import fr.passregion.replacement.Replacements;
import fr.passregion.replacement.web.HelpdeskView.CardLine;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Speech;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a holder's cards by the number that a caller gives, and keeps who looked and why (SUP-01, REG-05). */
@Component
class HelpdeskCards {

    private final Holders holders;
    private final Cards cards;
    private final Replacements replacements;
    private final RemakeTrack track;
    private final Speech say;
    private final AuditTrail audit;

    HelpdeskCards(
            Holders holders,
            Cards cards,
            Replacements replacements,
            RemakeTrack track,
            MessageSource messages,
            AuditTrail audit) {
        this.holders = holders;
        this.cards = cards;
        this.replacements = replacements;
        this.track = track;
        this.say = Speech.french(messages);
        this.audit = audit;
    }

    @Transactional
    public Optional<HelpdeskView> find(String typed, String why) {
        var holder = CardNumber.parse(typed)
                .flatMap(cards::byNumber)
                .flatMap(card -> holders.find(card.holder()))
                .or(() -> CaseNumber.parse(typed).flatMap(holders::byCaseNumber));
        holder.ifPresent(found -> audit.record("card.file_read", "holder:" + found.id(), why));
        return holder.map(this::view);
    }

    /** Once more, after something was done for them. */
    Optional<HelpdeskView> again(HolderId holder) {
        return holders.find(holder).map(this::view);
    }

    private HelpdeskView view(Holder holder) {
        var remake = replacements.latestOf(holder.id());
        return new HelpdeskView(
                holder.id().toString(),
                holder.firstName(),
                holder.caseNumber().grouped(),
                cards.allOf(holder.id()).stream().map(HelpdeskCards::line).toList(),
                replacements
                        .proposal(holder.id())
                        .map(proposal -> ProposalView.of(proposal, say))
                        .orElse(null),
                remake.map(made -> track.of(made, say.locale())).orElse(null),
                remake.filter(latest -> latest.state() == Remake.State.FEE_DUE).isPresent());
    }

    private static CardLine line(Card card) {
        var id = card.id().toString();
        var number = card.number().masked();
        return switch (card.status()) {
            case AWAITING_FEE -> new CardLine(id, number, "Frais en attente", "seen");
            case REQUESTED -> new CardLine(id, number, "À fabriquer", "seen");
            case IN_PRODUCTION -> new CardLine(id, number, "En fabrication", "seen");
            case ACTIVE -> new CardLine(id, number, "Active", "ok");
            case FROZEN -> new CardLine(id, number, "Bloquée, peut revenir", "stop");
            case BLOCKED -> new CardLine(id, number, "En opposition", "stop");
        };
    }
}
