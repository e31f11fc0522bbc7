package fr.passregion.notification;

import fr.passregion.calendar.DayHasPassed;
import fr.passregion.holder.Holders;
import fr.passregion.notification.Words.Left;
import fr.passregion.reminder.RightsAboutToLapse;
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
        var pen = letters.to(holder);
        var letter = pen.withLink(
                rights.places().isEmpty() ? "reminder.nowhere" : "reminder",
                "/ou-l-utiliser",
                rights.lastDay(),
                rights.left().stream().map(ReminderMails::inWords).toList(),
                rights.places());
        var cause = "reminder:" + rights.holder() + ":" + rights.lastDay() + ":" + rights.daysBefore();
        var link = wishes.link(rights.holder(), MailKind.REMINDERS);
        outbox.write(cause, holder.contact().email(), pen.stoppedBy(letter, MailKind.REMINDERS, link));
    }

    private static Left inWords(RightsAboutToLapse.Left left) {
        return new Left(left.benefit(), left.label(), left.amount(), left.inWords());
    }

    @EventListener
    void on(DayHasPassed passed) {
        wishes.forgetOldLinks();
    }
}
