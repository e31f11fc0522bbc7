package fr.passregion.notification;

import fr.passregion.holder.BirthDateChanged;
import fr.passregion.holder.Holders;
import fr.passregion.holder.PhotoRenewalJudged;
import fr.passregion.identity.EmailChangeAsked;
import fr.passregion.identity.EmailChanged;
import fr.passregion.shared.French;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What changes of somebody's address, birth date or photo: told where they are reached, before and after (ACC-01, ACC-04). */
@Component
class ContactMails {

    private static final String ACCOUNT = "/mon-compte/profil";

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;
    private final Clock clock;

    ContactMails(Outbox outbox, Letters letters, Holders holders, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
        this.clock = clock;
    }

    /** The new address confirms; the former is told of it without being given it whole, and can undo it. */
    @EventListener
    void on(EmailChangeAsked asked) {
        var links = asked.links();
        var confirm = letters.withLink(
                "email.confirm",
                letters.hello(),
                "/connexion/nouvelle-adresse/" + links.confirm(),
                moment(asked.confirmableUntil()));
        outbox.write(Causes.of("email.confirm", links.confirm()), asked.wanted(), confirm);
        var undo = letters.withLink(
                "email.asked",
                letters.hello(),
                "/connexion/adresse-annulee/" + links.undo(),
                veiled(asked.wanted()),
                moment(asked.undoableUntil()));
        outbox.write(Causes.of("email.asked", links.undo()), asked.former(), undo);
    }

    @EventListener
    void on(EmailChanged changed) {
        var cause = "email.changed:" + changed.account() + ":" + changed.at();
        outbox.write(
                cause + ":former", changed.former(), letters.withLink("email.left", letters.hello(), "/connexion"));
        outbox.write(cause + ":new", changed.email(), letters.withLink("email.changed", letters.hello(), "/connexion"));
    }

    @EventListener
    void on(BirthDateChanged changed) {
        var holder = holders.find(changed.holder()).orElseThrow();
        outbox.write(
                "birth-date:" + changed.holder() + ":" + changed.at(),
                holder.contact().email(),
                letters.withLink(
                        "birthDate.changed", letters.hello(holder.firstName()), ACCOUNT, moment(changed.at())));
    }

    @EventListener
    void on(PhotoRenewalJudged judged) {
        var holder = holders.find(judged.holder()).orElseThrow();
        var hello = letters.hello(holder.firstName());
        var letter = judged.refusal() == null
                ? letters.withLink("photo.renewed", hello, ACCOUNT)
                : letters.withLink("photo.renewal.refused", hello, ACCOUNT, judged.refusal());
        outbox.write("photo.renewal:" + judged.photo(), holder.contact().email(), letter);
    }

    /** « l…@example.org »: enough for its owner, nothing for somebody else. */
    private static String veiled(String email) {
        return email.substring(0, 1) + "…" + email.substring(email.indexOf('@'));
    }

    private String moment(Instant at) {
        return French.moment(at.atZone(clock.getZone()));
    }
}
