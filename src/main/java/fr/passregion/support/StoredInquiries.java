package fr.passregion.support;

import fr.passregion.calendar.DayHasPassed;
import fr.passregion.identity.OpaqueKey;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.RetentionPeriods;
import fr.passregion.support.Inquiry.State;
import fr.passregion.support.Said.Author;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inquiries in their tables, for whoever asked. */
@Component
class StoredInquiries implements Inquiries {

    /** Longer than any answer takes: each e-mail brings a fresh link. */
    private static final Duration A_LINK_IS_VALID = Duration.ofDays(90);

    private final InquiryRows rows;
    private final RetentionPeriods periods;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredInquiries(InquiryRows rows, RetentionPeriods periods, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Opened open(NewInquiry inquiry) {
        var sending = sending(inquiry);
        var number = rows.insert(sending, inquiry, clock.instant());
        if (number.isEmpty()) {
            var before = rows.bySending(sending).orElseThrow();
            return new Opened(before.number(), link(before.number()));
        }
        rows.say(number.get(), Author.VISITOR, null, inquiry.text(), clock.instant());
        events.publishEvent(new InquiryReceived(rows.find(number.get()).orElseThrow(), link(number.get())));
        return new Opened(number.get(), link(number.get()));
    }

    /** Nobody else can send the same, and another text in the same form is another inquiry. */
    private static UUID sending(NewInquiry inquiry) {
        var what = inquiry.sending() + "\n" + inquiry.from() + "\n" + inquiry.text();
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Inquiry> of(HolderId holder) {
        return rows.of(holder);
    }

    @Override
    public Optional<Thread> find(HolderId holder, long number) {
        return rows.find(number).filter(inquiry -> inquiry.isOf(holder)).map(this::withoutNotes);
    }

    @Override
    public Optional<Thread> find(OpaqueKey link) {
        return rows.byLink(link, clock.instant()).map(this::withoutNotes);
    }

    @Override
    @Transactional
    public void add(Thread to, String text) {
        var inquiry = rows.lock(to.inquiry().number()).orElseThrow();
        if (repeats(inquiry, text)) return;
        rows.say(inquiry.number(), Author.VISITOR, null, text, clock.instant());
        rows.move(inquiry.number(), State.TO_ANSWER, clock.instant());
    }

    /** The same sentence twice in a row is a button pressed twice. */
    private boolean repeats(Inquiry inquiry, String text) {
        var said = withoutNotes(inquiry).said();
        return !said.isEmpty()
                && said.getLast().author() == Author.VISITOR
                && said.getLast().text().equals(text);
    }

    /** A link that opens this inquiry without signing in. */
    OpaqueKey link(long number) {
        var key = OpaqueKey.draw();
        rows.link(key, number, clock.instant().plus(A_LINK_IS_VALID));
        return key;
    }

    /** What is closed may hold what its author would rather see forgotten. */
    @EventListener
    void on(DayHasPassed passed) {
        rows.forget(ZonedDateTime.now(clock).minus(periods.inquiries()).toInstant(), clock.instant());
    }

    private Thread withoutNotes(Inquiry inquiry) {
        return new Thread(
                inquiry,
                rows.said(inquiry.number()).stream()
                        .filter(said -> said.author() != Author.NOTE)
                        .toList());
    }
}
