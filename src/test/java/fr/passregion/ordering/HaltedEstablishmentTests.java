package fr.passregion.ordering;

import static fr.passregion.ordering.OrderFixtures.aLycee;
import static fr.passregion.ordering.OrderFixtures.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.NewHolder;
import fr.passregion.holder.People;
import fr.passregion.institution.AtStake;
import fr.passregion.institution.Halt;
import fr.passregion.institution.Halt.Kind;
import fr.passregion.institution.Halts;
import fr.passregion.institution.Halts.Outcome;
import fr.passregion.institution.Institutions;
import fr.passregion.notification.Mailbox;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What becomes of those who wait at an establishment that is suspended or closed. */
@PassRegionTest
@Covers({"REG-03", "NOT-01"})
class HaltedEstablishmentTests {

    private final Halts halts;
    private final Orders orders;
    private final EnrolmentChecks desk;
    private final Institutions institutions;
    private final Mailbox mailbox;
    private final LocalDate today;
    private final Uai lycee;
    private final NewHolder lea = People.withoutGuardian(LocalDate.of(2007, 3, 14), null);

    HaltedEstablishmentTests(
            Halts halts, Orders orders, EnrolmentChecks desk, Institutions institutions, Mailbox mailbox, Clock clock) {
        this.halts = halts;
        this.orders = orders;
        this.desk = desk;
        this.institutions = institutions;
        this.mailbox = mailbox;
        this.today = LocalDate.now(clock);
        this.lycee = aLycee(institutions, "Lycée des Arrêts");
    }

    @Test
    void nobodyOrdersOrAnswersThereAndWhatWaitsKeepsItsPlace() {
        var order = place(lea);
        assertThat(halts.halt(lycee, suspension())).isEqualTo(Outcome.DONE);

        assertThat(institutions.find(lycee).orElseThrow().affiliated()).isFalse();
        assertThat(desk.accept(lycee, List.of(order))).isZero();
        assertThat(desk.refuse(lycee, List.of(order), "Non.")).isZero();
        assertThat(orders.place(anOrder(People.withoutGuardian(LocalDate.of(2007, 3, 14), null), lycee)))
                .isEqualTo(new Placing.Refused(Placing.Refusal.NOT_OFFERED));
        assertThat(desk.counts(lycee)).containsEntry(Filter.PENDING, 1L);

        assertThat(halts.resume(lycee, "Tout est réglé.")).isTrue();
        assertThat(institutions.find(lycee).orElseThrow().affiliated()).isTrue();
        assertThat(desk.accept(lycee, List.of(order))).isEqualTo(1);
    }

    @Test
    void whoWaitsThereIsToldWhatToDoEachTimeAndOnceEachTime() {
        place(lea);
        halts.halt(lycee, suspension());
        assertThat(halts.halt(lycee, suspension())).isEqualTo(Outcome.ALREADY_SO);
        halts.halt(lycee, new Halt(Kind.CLOSED, today.plusDays(30), "Fin de l’activité."));
        halts.resume(lycee, "Par erreur.");
        assertThat(halts.resume(lycee, "Par erreur.")).isFalse();

        assertThat(mailbox.to(lea.contact().email()))
                .extracting(Mailbox.Mail::subject)
                .containsExactlyInAnyOrder(
                        "Ta commande est bien arrivée",
                        "Ta demande de Pass attend",
                        "Choisis un autre établissement pour ta demande de Pass",
                        "Ta demande de Pass repart");
        assertThat(mailbox.to(lea.contact().email()))
                .as("the reason is not for young people")
                .noneMatch(mail -> mail.text().contains("Fin de l’activité"));
    }

    @Test
    void aHaltToComeChangesNothingBeforeItsDay() {
        var order = place(lea);
        halts.halt(lycee, new Halt(Kind.CLOSED, today.plusDays(10), "Fin de l’activité."));
        assertThat(halts.decided(lycee)).isPresent();
        assertThat(halts.inForce(lycee)).isEmpty();
        assertThat(desk.accept(lycee, List.of(order))).isEqualTo(1);
    }

    @Test
    void whatIsAtStakeIsToldInNumbers() {
        place(lea);
        place(People.withoutGuardian(LocalDate.of(2007, 3, 14), null));
        assertThat(halts.atStake(lycee))
                .contains(
                        new AtStake.Number("orders", 2),
                        new AtStake.Number("outings", 0),
                        new AtStake.Number("staff", 0));
    }

    @Test
    void twoAgentsAtOnceDecideOnce() throws Exception {
        place(lea);
        Callable<Outcome> suspend = () -> halts.halt(lycee, suspension());
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(Collections.nCopies(2, suspend)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.ALREADY_SO);
        }
        assertThat(mailbox.to(lea.contact().email()))
                .filteredOn(mail -> mail.subject().equals("Ta demande de Pass attend"))
                .hasSize(1);
    }

    private Halt suspension() {
        return new Halt(Kind.SUSPENDED, today, "Contrôle en cours.");
    }

    private OrderId place(NewHolder person) {
        return ((Placing.Placed) orders.place(anOrder(person, lycee))).order();
    }
}
