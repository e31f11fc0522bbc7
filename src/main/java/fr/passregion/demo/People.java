package fr.passregion.demo;

import fr.passregion.card.Delivery;
import fr.passregion.holder.Contact;
import fr.passregion.holder.Guardian;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.Photos;
import fr.passregion.ordering.Choice;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.NewOrder;
import fr.passregion.ordering.OrderId;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.PhotoChecks;
import fr.passregion.ordering.Placing;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets people who do not exist order their Pass, and their school and the Region answer. */
@Component
class People {

    /** Somebody to be: name, birth date, where and as what enrolled. */
    record Person(String first, String last, LocalDate birth, String institution, String track) {

        String email() {
            var ascii = Normalizer.normalize(first + "." + last, Normalizer.Form.NFD)
                    .replaceAll("[^A-Za-z.]", "");
            return ascii.toLowerCase(Locale.ROOT) + "@jeunes.example";
        }
    }

    /** Somebody who has ordered. */
    record Ordered(Holder holder, OrderId order, Uai institution) {}

    private final Orders orders;
    private final EnrolmentChecks enrolments;
    private final PhotoChecks portraits;
    private final Photos photos;
    private final Holders holders;
    private final Clock clock;

    People(
            Orders orders,
            EnrolmentChecks enrolments,
            PhotoChecks portraits,
            Photos photos,
            Holders holders,
            Clock clock) {
        this.orders = orders;
        this.enrolments = enrolments;
        this.portraits = portraits;
        this.photos = photos;
        this.holders = holders;
        this.clock = clock;
    }

    Ordered order(Person person, @Nullable String password) {
        var order = new NewOrder(
                identity(person, password),
                new Choice(new Uai(person.institution()), new TrackCode(person.track()), null),
                portrait(person),
                Delivery.HOME);
        return switch (orders.place(order)) {
            case Placing.Placed placed ->
                new Ordered(
                        holders.byCaseNumber(placed.number()).orElseThrow(),
                        placed.order(),
                        new Uai(person.institution()));
            case Placing.Refused refused ->
                throw new IllegalStateException(
                        "The demonstration's order was refused: " + refused.why() + " for " + person);
        };
    }

    void confirm(Ordered ordered) {
        acceptEnrolment(ordered);
        portraits.accept(ordered.order());
    }

    void acceptEnrolment(Ordered ordered) {
        enrolments.accept(ordered.institution(), List.of(ordered.order()));
    }

    void refusePhoto(Ordered ordered, String reason) {
        portraits.refuse(ordered.order(), reason);
    }

    private NewHolder identity(Person person, @Nullable String password) {
        var address = new Contact.Address("12 rue de la Fontaine", null, "69004", "Lyon");
        var contact = new Contact(person.email(), null, address);
        var isMinor = person.birth().plusYears(18).isAfter(LocalDate.now(clock));
        var guardian = new Guardian("Dominique " + person.last(), "parent." + person.email(), null);
        return new NewHolder(
                person.first(), person.last(), person.birth(), contact, isMinor ? guardian : null, password);
    }

    private byte[] portrait(Person person) {
        return switch (photos.clean(Portrait.of(person.hashCode()))) {
            case Photos.Outcome.Accepted accepted -> accepted.jpeg();
            case Photos.Outcome.Refused refused ->
                throw new IllegalStateException("A drawn portrait was refused: " + refused.reason());
        };
    }
}
