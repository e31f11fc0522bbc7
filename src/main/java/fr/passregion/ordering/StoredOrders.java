package fr.passregion.ordering;

import fr.passregion.card.Cards;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.Photos;
import fr.passregion.identity.OpaqueKey;
import fr.passregion.institution.Institution;
import fr.passregion.ordering.Placing.Refusal;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders in PostgreSQL. */
@Component
class StoredOrders implements Orders {

    /** French law, article 45 of the law of 6 January 1978: under fifteen, a holder of parental authority consents too (ORD-13). */
    private static final int CONSENTS_ALONE_FROM = 15;

    private final OrderBook book;
    private final Holders holders;
    private final Photos photos;
    private final Cards cards;
    private final Programmes programmes;
    private final Offers offers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredOrders(
            OrderBook book,
            Holders holders,
            Photos photos,
            Cards cards,
            Programmes programmes,
            Offers offers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.holders = holders;
        this.photos = photos;
        this.cards = cards;
        this.programmes = programmes;
        this.offers = offers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Placing place(NewOrder order) {
        var today = LocalDate.now(clock);
        var programme = programmes.openForOrders(today);
        if (programme.isEmpty()) return new Placing.Refused(Refusal.WINDOW_CLOSED);
        var institution = offers.institutionFor(order.choice(), programme.get());
        if (institution.isEmpty()) return new Placing.Refused(Refusal.NOT_OFFERED);
        var person = order.person();
        if (isUnder(18, person, today) && !hasGuardian(person)) return new Placing.Refused(Refusal.GUARDIAN_MISSING);
        book.holdPerson(person.birthDate().toString(), person.contact().email().toLowerCase(Locale.ROOT));
        var known = refusalFor(
                person.firstName(),
                person.lastName(),
                person.birthDate(),
                person.contact().email());
        return known.<Placing>map(Placing.Refused::new)
                .orElseGet(() -> register(order, programme.get(), institution.get()));
    }

    private Placing register(NewOrder order, Programme programme, Institution institution) {
        var holder = holders.register(order.person());
        var now = clock.instant();
        var awaitsConsent = isUnder(CONSENTS_ALONE_FROM, order.person(), LocalDate.now(clock));
        var placed = new OrderView(
                OrderId.random(),
                holder.id(),
                programme.year(),
                order.choice(),
                institution.name(),
                institution.kind(),
                photos.keep(holder.id(), order.portrait()),
                order.delivery(),
                awaitsConsent ? new Consent.Asked(now) : new Consent.NotNeeded(),
                new Check.Pending(now),
                new Check.Pending(now),
                now);
        write(placed, holder);
        return new Placing.Placed(placed.id(), holder.caseNumber());
    }

    private void write(OrderView placed, Holder holder) {
        var awaitsConsent = placed.consent() instanceof Consent.Asked;
        var token = awaitsConsent ? OpaqueKey.draw() : null;
        book.insert(placed, token);
        cards.deliver(holder.id(), placed.delivery());
        events.publishEvent(new OrderPlaced(placed.id(), holder.id(), awaitsConsent));
        if (token != null) events.publishEvent(new GuardianConsentAsked(placed.id(), holder.id(), token.text()));
    }

    /** Somebody else who can be reached: a consent that comes back to the young person's own mailbox is none. */
    private static boolean hasGuardian(NewHolder person) {
        var guardian = person.guardian();
        return guardian != null
                && !guardian.email().equalsIgnoreCase(person.contact().email());
    }

    private static boolean isUnder(int age, NewHolder person, LocalDate today) {
        return person.birthDate().plusYears(age).isAfter(today);
    }

    @Override
    @Transactional
    public void begin(String firstName, String lastName, LocalDate birthDate, String email) {
        var today = LocalDate.now(clock);
        holders.samePersonAs(firstName, lastName, birthDate, email).ifPresent(known -> {
            var isRenewed = refusalOf(known) == Refusal.REVALIDATED_BY_INSTITUTION;
            events.publishEvent(new KnownPersonCameBack(known.id(), isRenewed, today));
        });
    }

    private Refusal refusalOf(Holder known) {
        var year = programmes.openForOrders(LocalDate.now(clock)).map(Programme::year);
        return isKnownFor(known.id(), year) ? Refusal.ALREADY_ORDERED : Refusal.REVALIDATED_BY_INSTITUTION;
    }

    private Optional<Refusal> refusalFor(String firstName, String lastName, LocalDate birthDate, String email) {
        return holders.samePersonAs(firstName, lastName, birthDate, email).map(known -> {
            var samePerson =
                    holders.samePersonAs(firstName, lastName, birthDate, "").isPresent();
            return samePerson ? refusalOf(known) : Refusal.ALREADY_ORDERED;
        });
    }

    private boolean isKnownFor(HolderId holder, Optional<SchoolYear> year) {
        return year.filter(open -> book.of(holder, open).isPresent()
                        || holders.enrolment(holder, open).isPresent())
                .isPresent();
    }

    @Override
    public Optional<OrderView> find(OrderId id) {
        return book.find(id);
    }

    @Override
    public Optional<OrderView> latestOf(HolderId holder) {
        return book.latestOf(holder);
    }

    @Override
    public Optional<OrderView> of(HolderId holder, SchoolYear year) {
        return book.of(holder, year);
    }

    @Override
    public Set<HolderId> whoOrdered(SchoolYear year, Collection<HolderId> holders) {
        return book.whoOrdered(year, holders);
    }

    @Override
    @Transactional
    public Correction changeChoice(HolderId holder, Choice choice) {
        var found = lockLatestOf(holder);
        if (found.isEmpty()) return Correction.UNKNOWN;
        var order = found.get();
        if (!order.enrolmentCheck().allows(Check.Act.CORRECT)) return Correction.HANDLED_ALREADY;
        var institution = offers.institutionFor(choice, programmes.of(order.year()));
        if (institution.isEmpty()) return Correction.NOT_OFFERED;
        book.update(order.enrolledAs(choice, institution.get(), now()));
        return Correction.DONE;
    }

    @Override
    @Transactional
    public Correction changePhoto(HolderId holder, byte[] portrait) {
        var found = lockLatestOf(holder);
        if (found.isEmpty()) return Correction.UNKNOWN;
        var order = found.get();
        if (!order.photoCheck().allows(Check.Act.CORRECT)) return Correction.HANDLED_ALREADY;
        book.update(order.shownBy(photos.keep(holder, portrait), now()));
        return Correction.DONE;
    }

    private Optional<OrderView> lockLatestOf(HolderId holder) {
        return book.latestOf(holder).flatMap(order -> book.lock(order.id()));
    }

    private Instant now() {
        return clock.instant();
    }
}
