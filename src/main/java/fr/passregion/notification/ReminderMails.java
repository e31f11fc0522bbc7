package fr.passregion.notification;

import fr.passregion.calendar.DayHasPassed;
import fr.passregion.holder.Holders;
import fr.passregion.reminder.RightsAboutToLapse;
import fr.passregion.shared.French;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is left and soon lost, told to whoever did not decline it (NOT-01, GEN-03). */
@Component
class ReminderMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;
    private final StoredMailWishes wishes;

    ReminderMails(Outbox outbox, Letters letters, Holders holders, StoredMailWishes wishes) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
        this.wishes = wishes;
    }

    @EventListener
    void on(RightsAboutToLapse rights) {
        if (!wishes.isWished(rights.holder(), MailKind.REMINDERS)) return;
        var holder = holders.find(rights.holder()).orElseThrow();
        var letter = letters.withLink(
                rights.places().isEmpty() ? "reminder.nowhere" : "reminder",
                letters.hello(holder.firstName()),
                "/ou-l-utiliser",
                French.date(rights.lastDay()),
                String.join("\u00a0; ", rights.left()),
                String.join("\u00a0; ", rights.places()));
        var cause = "reminder:" + rights.holder() + ":" + rights.lastDay() + ":" + rights.daysBefore();
        var link = wishes.link(rights.holder(), MailKind.REMINDERS);
        outbox.write(cause, holder.contact().email(), letters.stoppedBy(letter, MailKind.REMINDERS, link));
    }

    @EventListener
    void on(DayHasPassed passed) {
        wishes.forgetOldLinks();
    }
}
