package fr.passregion.support;

import static java.util.stream.Collectors.toMap;

import fr.passregion.audit.AuditTrail;
import fr.passregion.support.Inquiries.Thread;
import fr.passregion.support.Inquiry.State;
import fr.passregion.support.Said.Author;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The helpdesk's acts on inquiries in their tables: of two agents at once, the second sees what the first did. */
@Component
class StoredInquiryDesk implements InquiryDesk {

    private final InquiryRows rows;
    private final StoredInquiries inquiries;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredInquiryDesk(
            InquiryRows rows,
            StoredInquiries inquiries,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.inquiries = inquiries;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Inquiry> queue(State state, int page) {
        return rows.queue(state, PAGE_SIZE, (page - 1) * PAGE_SIZE);
    }

    @Override
    public Map<State, Long> counts() {
        return Arrays.stream(State.values()).collect(toMap(state -> state, rows::count));
    }

    @Override
    @Transactional
    public Optional<Thread> read(long number) {
        var found = rows.find(number);
        found.ifPresent(inquiry -> trail.record("inquiry.read", inquiry.subject(), "demande " + number));
        return found.map(inquiry -> new Thread(inquiry, rows.said(number)));
    }

    @Override
    @Transactional
    public Outcome answer(Act act, String text) {
        return act(act, "inquiry.answered", inquiry -> {
            rows.say(act.number(), Author.AGENT, act.agent(), text, clock.instant());
            rows.move(act.number(), State.ANSWERED, clock.instant());
            events.publishEvent(new InquiryAnswered(inquiry, inquiries.link(act.number())));
        });
    }

    @Override
    @Transactional
    public Outcome note(Act act, String text) {
        return act(
                act,
                "inquiry.noted",
                inquiry -> rows.say(act.number(), Author.NOTE, act.agent(), text, clock.instant()));
    }

    @Override
    @Transactional
    public Outcome close(Act act) {
        return act(act, "inquiry.closed", inquiry -> {
            rows.move(act.number(), State.CLOSED, clock.instant());
            events.publishEvent(new InquiryClosed(inquiry, inquiries.link(act.number())));
        });
    }

    @Override
    @Transactional
    public Outcome reopen(Act act) {
        return act(act, "inquiry.reopened", inquiry -> rows.move(act.number(), State.TO_ANSWER, clock.instant()));
    }

    private Outcome act(Act act, String name, Consumer<Inquiry> what) {
        var found = rows.lock(act.number());
        if (found.isEmpty()) return Outcome.NONE;
        var inquiry = found.get();
        var said = rows.said(act.number());
        if (inquiry.state() != act.seen() || said.getLast().id() != act.lastSeen()) return Outcome.CHANGED_MEANWHILE;
        trail.record(name, inquiry.subject(), "demande " + act.number());
        what.accept(inquiry);
        return Outcome.DONE;
    }
}
