package fr.passregion.redemption.web;

import fr.passregion.audit.AuditTrail;
import fr.passregion.card.CardNumber;
import fr.passregion.card.Cards;
import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.partner.Partners;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.NumberLocks;
import fr.passregion.redemption.TillAttempts;
import fr.passregion.redemption.TillAttempts.Attempted;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.French;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what was attempted at tills by the number that a caller gives, and keeps who looked and why (REG-05). */
@Component
class AttemptsDesk {

    private static final int SHOWN = 100;
    private static final String CARD_DIGITS = "[0-9]{16}";

    private final TillAttempts attempts;
    private final NumberLocks locks;
    private final Holders holders;
    private final Cards cards;
    private final Partners partners;
    private final Programmes programmes;
    private final AuditTrail audit;
    private final Clock clock;

    AttemptsDesk(
            TillAttempts attempts,
            NumberLocks locks,
            Holders holders,
            Cards cards,
            Partners partners,
            Programmes programmes,
            AuditTrail audit,
            Clock clock) {
        this.attempts = attempts;
        this.locks = locks;
        this.holders = holders;
        this.cards = cards;
        this.partners = partners;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    /** By a card's number, a dossier's or a receipt's; a number of sixteen digits is shown even where no card has it. */
    @Transactional
    public Optional<AttemptsView> find(String typed, String why) {
        var digits = typed.replaceAll("[\\s\\u00A0\\u202F-]", "");
        if (digits.matches(CARD_DIGITS)) return Optional.of(ofNumber(digits, why));
        return CaseNumber.parse(typed)
                .flatMap(holders::byCaseNumber)
                .or(() -> attempts.holderOfReceipt(typed).flatMap(holders::find))
                .map(holder -> of(holder, why));
    }

    /** Once more, after something was done for them. */
    @Transactional
    public Optional<AttemptsView> again(HolderId holder) {
        return holders.find(holder).map(this::view);
    }

    private AttemptsView ofNumber(String digits, String why) {
        var holder = CardNumber.parse(digits).flatMap(cards::byNumber).flatMap(card -> holders.find(card.holder()));
        if (holder.isPresent()) return of(holder.get(), why);
        audit.record("till.attempts_read", "number:none", why);
        return new AttemptsView(
                "Un numéro qu’aucune carte ne porte", null, null, lines(attempts.ofNumber(digits, SHOWN)));
    }

    private AttemptsView of(Holder holder, String why) {
        audit.record("till.attempts_read", "holder:" + holder.id(), why);
        return view(holder);
    }

    private AttemptsView view(Holder holder) {
        var card = cards.newestOf(holder.id())
                .map(found -> found.number().masked())
                .orElse("aucune");
        return new AttemptsView(
                "Dossier " + holder.caseNumber().grouped(),
                new AttemptsView.Whose(
                        holder.id().toString(),
                        holder.firstName(),
                        holder.caseNumber().grouped(),
                        card),
                locks.lockedUntil(holder.id()).map(this::moment).orElse(null),
                lines(attempts.ofHolder(holder.id(), SHOWN)));
    }

    private List<AttemptsView.Line> lines(List<Attempted> found) {
        return found.stream().map(this::line).toList();
    }

    private AttemptsView.Line line(Attempted attempt) {
        var place = partners.pointOfSale(attempt.place());
        return new AttemptsView.Line(
                moment(attempt.at()),
                place.map(known -> known.name()).orElse(attempt.place().value()),
                place.map(known -> known.town()).orElse(""),
                attempt.act(),
                label(attempt.benefit()),
                attempt.decision(),
                attempt.refused(),
                attempt.saidToTill(),
                attempt.trace());
    }

    /** What is not kept in the wallet, such as coupons of health, is nobody's business here (COU-03). */
    private @Nullable String label(@Nullable BenefitCode code) {
        if (code == null) return null;
        return programmes
                .inForce(LocalDate.now(clock))
                .findBenefit(code)
                .filter(benefit -> benefit.loading().isInWallet())
                .map(benefit -> benefit.label())
                .orElse(null);
    }

    private String moment(Instant at) {
        return French.moment(at.atZone(clock.getZone()));
    }
}
