package fr.passregion.notification;

import fr.passregion.holder.BirthDateChanged;
import fr.passregion.holder.Holders;
import fr.passregion.holder.PhotoRenewalJudged;
import fr.passregion.identity.EmailChangeAsked;
import fr.passregion.identity.EmailChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
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
        var pen = letters.to(asked.account());
        var confirm = pen.withLink(
                "email.confirm", "/connexion/nouvelle-adresse/" + links.confirm(), moment(asked.confirmableUntil()));
        outbox.write(Causes.of("email.confirm", links.confirm()), asked.wanted(), confirm);
        var undo = pen.withLink(
                "email.asked",
                "/connexion/adresse-annulee/" + links.undo(),
                veiled(asked.wanted()),
                moment(asked.undoableUntil()));
        outbox.write(Causes.of("email.asked", links.undo()), asked.former(), undo);
    }

    @EventListener
    void on(EmailChanged changed) {
        var pen = letters.to(changed.account());
        var cause = "email.changed:" + changed.account() + ":" + changed.at();
        outbox.write(cause + ":former", changed.former(), pen.withLink("email.left", "/connexion"));
        outbox.write(cause + ":new", changed.email(), pen.withLink("email.changed", "/connexion"));
    }

    @EventListener
    void on(BirthDateChanged changed) {
        var holder = holders.find(changed.holder()).orElseThrow();
        outbox.write(
                "birth-date:" + changed.holder() + ":" + changed.at(),
                holder.contact().email(),
                letters.to(holder).withLink("birthDate.changed", ACCOUNT, moment(changed.at())));
    }

    @EventListener
    void on(PhotoRenewalJudged judged) {
        var holder = holders.find(judged.holder()).orElseThrow();
        var pen = letters.to(holder);
        var letter = judged.refusal() == null
                ? pen.withLink("photo.renewed", ACCOUNT)
                : pen.withLink("photo.renewal.refused", ACCOUNT, judged.refusal());
        outbox.write("photo.renewal:" + judged.photo(), holder.contact().email(), letter);
    }

    /** « l…@example.org »: enough for its owner, nothing for somebody else. */
    private static String veiled(String email) {
        return email.substring(0, 1) + "…" + email.substring(email.indexOf('@'));
    }

    private ZonedDateTime moment(Instant at) {
        return at.atZone(clock.getZone());
    }
}
