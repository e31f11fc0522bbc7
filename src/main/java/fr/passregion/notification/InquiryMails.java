package fr.passregion.notification;

import fr.passregion.holder.Holders;
import fr.passregion.identity.OpaqueKey;
import fr.passregion.shared.Language;
import fr.passregion.support.Inquiry;
import fr.passregion.support.Inquiry.OfHolder;
import fr.passregion.support.Inquiry.Somebody;
import fr.passregion.support.InquiryAnswered;
import fr.passregion.support.InquiryClosed;
import fr.passregion.support.InquiryReceived;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** That a message arrived, was answered or is closed (ACC-07). What was written is behind the link, never in the e-mail. */
@Component
class InquiryMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;

    InquiryMails(Outbox outbox, Letters letters, Holders holders) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
    }

    @EventListener
    void on(InquiryReceived received) {
        write("inquiry.received", received.inquiry(), received.link());
    }

    @EventListener
    void on(InquiryAnswered answered) {
        write("inquiry.answered", answered.inquiry(), answered.link());
    }

    @EventListener
    void on(InquiryClosed closed) {
        write("inquiry.closed", closed.inquiry(), closed.link());
    }

    private record Reader(String email, Pen pen) {}

    private void write(String kind, Inquiry inquiry, OpaqueKey link) {
        reader(inquiry)
                .ifPresent(reader -> outbox.write(
                        Causes.of(kind, link.text()),
                        reader.email(),
                        reader.pen().withLink(kind, "/contact/suivi/" + link.text(), "" + inquiry.number())));
    }

    /** A name that anybody may have typed does not go to an address that anybody may have typed. */
    private Optional<Reader> reader(Inquiry inquiry) {
        return switch (inquiry.from()) {
            case Somebody somebody -> Optional.of(new Reader(somebody.email(), letters.to(Language.FRENCH)));
            case OfHolder owner ->
                holders.find(owner.holder())
                        .map(holder -> new Reader(holder.contact().email(), letters.to(holder)));
        };
    }
}
