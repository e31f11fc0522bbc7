package fr.passregion.ordering;

import static fr.passregion.ordering.OrderFixtures.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Guardian;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.People;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.ordering.Placing.Refusal;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Minors name their guardian; the youngest wait for the guardian’s word. */
@PassRegionTest
@RecordApplicationEvents
class ConsentsTests {

    private static final Instant LATER = Instant.MAX;

    private final Orders orders;
    private final EnrolmentChecks desk;
    private final PhotoChecks photoDesk;
    private final Consents consents;
    private final Institutions institutions;
    private final Clock clock;
    private Uai lycee = new Uai("0690026D");

    ConsentsTests(
            Orders orders,
            EnrolmentChecks desk,
            PhotoChecks photoDesk,
            Consents consents,
            Institutions institutions,
            Clock clock) {
        this.orders = orders;
        this.desk = desk;
        this.photoDesk = photoDesk;
        this.consents = consents;
        this.institutions = institutions;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée des Accords");
    }

    @Test
    @Covers("ORD-13")
    void aMinorNamesAGuardian() {
        var minor = People.withoutGuardian(LocalDate.now(clock).minusYears(18).plusDays(1), null);
        var adult = People.withoutGuardian(LocalDate.now(clock).minusYears(18), null);

        assertThat(orders.place(anOrder(minor, lycee))).isEqualTo(new Placing.Refused(Refusal.GUARDIAN_MISSING));
        assertThat(orders.place(anOrder(adult, lycee))).isInstanceOf(Placing.Placed.class);
    }

    @Test
    @Covers("ORD-13")
    void underFifteenNobodyHandlesTheOrderBeforeTheGuardiansConsent(ApplicationEvents events) {
        var fourteen = placed(People.born(LocalDate.now(clock).minusYears(15).plusDays(1)));
        var token = events.stream(GuardianConsentAsked.class)
                .filter(asked -> asked.order().equals(fourteen.order()))
                .findFirst()
                .orElseThrow()
                .token();

        assertThat(desk.of(lycee, Filter.PENDING)).isEmpty();
        assertThat(desk.accept(lycee, List.of(fourteen.order()), LATER)).isZero();
        assertThat(photoDesk.accept(photoOf(fourteen.order()))).isFalse();
        assertThat(photoDesk.find(photoOf(fourteen.order()))).isEmpty();

        assertThat(consents.refuse(token)).isTrue();
        assertThat(desk.of(lycee, Filter.PENDING)).isEmpty();

        assertThat(consents.give(token)).isTrue();
        assertThat(desk.of(lycee, Filter.PENDING)).extracting(OrderView::id).containsExactly(fourteen.order());
        assertThat(consents.give(token)).isFalse();
        assertThat(consents.refuse(token)).isFalse();
        assertThat(consents.give("not-a-token")).isFalse();
    }

    @Test
    @Covers("ORD-13")
    void atFifteenTheConsentIsOnesOwn() {
        var fifteen = placed(People.born(LocalDate.now(clock).minusYears(15)));

        assertThat(orders.find(fifteen.order()).orElseThrow().consent()).isInstanceOf(Consent.NotNeeded.class);
    }

    @Test
    @Covers("ORD-13")
    void nobodyIsTheirOwnGuardian() {
        var minor = People.born(LocalDate.now(clock).minusYears(14));
        var own = new Guardian("Ana Da Silva", minor.contact().email().toUpperCase(Locale.ROOT), null);
        var alone = new NewHolder(
                minor.firstName(), minor.lastName(), minor.birthDate(), minor.contact(), own, minor.password());

        assertThat(orders.place(anOrder(alone, lycee))).isEqualTo(new Placing.Refused(Refusal.GUARDIAN_MISSING));
    }

    private UUID photoOf(OrderId order) {
        return orders.find(order).orElseThrow().photo();
    }

    private Placing.Placed placed(NewHolder person) {
        return (Placing.Placed) orders.place(anOrder(person, lycee));
    }
}
