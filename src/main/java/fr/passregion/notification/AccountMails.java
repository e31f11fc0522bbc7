package fr.passregion.notification;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.entitlement.BenefitsCredited;
import fr.passregion.entitlement.BenefitsCredited.CreditedBenefit;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.identity.OneTimeCodeIssued;
import fr.passregion.notification.Words.Counted;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to an account: a code to open it, benefits loaded on it (NOT-01). */
@Component
class AccountMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;
    private final Cards cards;
    private final Clock clock;

    AccountMails(Outbox outbox, Letters letters, Holders holders, Cards cards, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
        this.cards = cards;
        this.clock = clock;
    }

    /** Names nobody: whoever reads it may not be whom it is for. */
    @EventListener
    void on(OneTimeCodeIssued issued) {
        var until = issued.validUntil().atZone(clock.getZone()).toLocalTime();
        outbox.write(
                "code:" + issued.account() + ":" + issued.validUntil(),
                issued.email(),
                letters.to(issued.account()).withCode("code", issued.code(), until));
    }

    /** Says that benefits are there, not which: some tell of the reader's health or family. Nobody stands behind a test card. */
    @EventListener
    void on(BenefitsCredited credited) {
        if (cards.liveOf(credited.holder()).filter(Card::test).isPresent()) return;
        holders.find(credited.holder()).ifPresent(holder -> write(credited, holder));
    }

    private void write(BenefitsCredited credited, Holder holder) {
        var benefits = credited.benefits().stream()
                .map(CreditedBenefit::benefit)
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(","));
        outbox.write(
                "credited:" + credited.holder() + ":" + credited.year() + ":" + benefits,
                holder.contact().email(),
                letters.to(holder)
                        .withLink(
                                "credited",
                                "/mon-compte",
                                new Counted(credited.benefits().size(), "benefit")));
    }
}
