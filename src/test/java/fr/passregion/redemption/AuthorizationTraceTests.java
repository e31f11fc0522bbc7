package fr.passregion.redemption;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import fr.passregion.card.Card;
import fr.passregion.partner.PointOfSale;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every decision on an authorization is kept, and what was taken is told once. */
@PassRegionTest
@RecordApplicationEvents
@Covers({"BEN-04", "BEN-09"})
class AuthorizationTraceTests {

    private final Authorizations authorizations;
    private final TillAttempts attempts;
    private final JdbcClient database;
    private final PointOfSale shop;
    private final Scene scene;

    AuthorizationTraceTests(
            Authorizations authorizations, TillAttempts attempts, JdbcClient database, ApplicationContext beans) {
        this.authorizations = authorizations;
        this.attempts = attempts;
        this.database = database;
        this.scene = new Scene(beans);
        this.shop = scene.shop(SPORT);
    }

    @Test
    void eachAnswerToACaptureOrACancellationIsKeptInItsOrder(ApplicationEvents events) {
        var id = held();
        capture(id, Money.euros(11), null);
        capture(id, null, 2);
        assertThat(events.stream(RedemptionBooked.class)).isEmpty();
        var booked = (DebitOutcome.Booked) capture(id, Money.euros(4), null);
        capture(id, Money.euros(4), null);
        authorizations.cancel(counter(), id);
        assertThat(kept(id))
                .containsExactly(
                        "CAPTURE capture_exceeds_authorization",
                        "CAPTURE unfit",
                        "CAPTURE booked",
                        "CAPTURE authorization_closed",
                        "CANCELLATION authorization_closed");
        assertThat(events.stream(RedemptionBooked.class)).containsExactly(new RedemptionBooked(booked.redemption()));
    }

    @Test
    void whatIsLetGoIsKeptToo() {
        var id = held();
        authorizations.cancel(counter(), id);
        authorizations.cancel(counter(), id);
        assertThat(kept(id)).containsExactly("CANCELLATION cancelled", "CANCELLATION authorization_closed");
    }

    @Test
    void whoeverHelpsTheHolderFindsWhatBecameOfThePromise() {
        var pupil = scene.pupil();
        var id = held(pupil);
        capture(id, Money.euros(11), null);
        capture(id, Money.euros(4), null);
        var other = held(pupil);
        authorizations.cancel(counter(), other);
        assertThat(attempts.ofHolder(pupil.holder(), 10))
                .extracting(attempt -> attempt.act() + " : " + attempt.decision())
                .containsExactly(
                        "Annulation d’une réservation : Annulée",
                        "Réservation : Réservé",
                        "Débit d’une réservation : Débité",
                        "Débit d’une réservation : Montant supérieur à la réservation",
                        "Réservation : Réservé");
        assertThat(attempts.reasonsOfUses(pupil.holder(), 10).values())
                .singleElement()
                .asInstanceOf(LIST)
                .containsExactly("La réservation " + id.value() + " était de 10 €.");
    }

    private AuthorizationId held() {
        return held(scene.pupil());
    }

    private AuthorizationId held(Card pupil) {
        var card = new ShownCard.Typed(pupil.number().digits(), BIRTH_DATE);
        var sale = new DebitRequest(counter(), card, SPORT, Money.euros(10), null, null, null, null);
        var key = UUID.randomUUID().toString();
        var outcome = authorizations.place(new AuthorizationRequest(sale, Duration.ofMinutes(15), "caller", key));
        return ((AuthorizationOutcome.Stands) outcome)
                .standing()
                .authorization()
                .id();
    }

    /** Of a price of 20 €, so that too much is too much of what is held. */
    private DebitOutcome capture(AuthorizationId id, @Nullable Money amount, @Nullable Integer count) {
        return authorizations
                .capture(new CaptureRequest(counter(), id, Money.euros(20), amount, count))
                .orElseThrow();
    }

    private List<String> kept(AuthorizationId id) {
        return database.sql("""
                        select act || ' ' || decision
                          from (select at, id, act, decision, point_of_sale, trace from redemption.attempt
                                union all
                                select booked_at, 0, act, 'booked', point_of_sale, trace from redemption.redemption) as kept
                         where point_of_sale = :place and trace like 'authorization' || chr(9) || :id || chr(9) || '%'
                         order by at, id""")
                .param("place", shop.id().value())
                .param("id", id.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Counter counter() {
        return new Counter(shop.id(), false);
    }
}
