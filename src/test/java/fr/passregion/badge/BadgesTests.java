package fr.passregion.badge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.card.CardActivated;
import fr.passregion.card.Cards;
import fr.passregion.card.Remakes;
import fr.passregion.card.Remakes.WaitsFor;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.MadeUpUai;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PassRegionTest
@Covers("CAR-09")
class BadgesTests {

    private final Badges badges;
    private final Webhooks webhooks;
    private final Doors doors;
    private final Holders holders;
    private final Cards cards;
    private final Remakes remakes;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final SchoolYear year;
    private final Uai lycee = MadeUpUai.in("69");
    private final Uai other = MadeUpUai.in("69");

    BadgesTests(
            Badges badges,
            Webhooks webhooks,
            Doors doors,
            Holders holders,
            Cards cards,
            Remakes remakes,
            JdbcClient database,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.badges = badges;
        this.webhooks = webhooks;
        this.doors = doors;
        this.holders = holders;
        this.cards = cards;
        this.remakes = remakes;
        this.database = database;
        this.events = events;
        this.transaction = transaction;
        this.year = SchoolYear.containing(LocalDate.now(clock));
    }

    @Test
    void aBadgeOpensOnceItsCardIsMadeAndForItsOwnEstablishmentAlone() {
        var card = ordered(lycee);
        assertThat(found(lycee, card)).isEmpty();

        make(card);

        assertThat(found(lycee, card)).contains(open(card));
        assertThat(badges.open(lycee)).containsExactly(open(card));
        assertThat(found(other, card)).isEmpty();
    }

    @Test
    void aLostCardOpensNothingUntilItIsFoundAgainAndAnOpposedOneNeverMore() {
        var card = pupil(lycee);

        var inPlace = transaction.execute(
                status -> remakes.begin(card, WaitsFor.THE_NEXT_BATCH).orElseThrow());
        assertThat(found(lycee, card)).contains(shut(card));
        transaction.executeWithoutResult(
                status -> remakes.undo(inPlace, cards.find(card.id()).orElseThrow()));
        assertThat(found(lycee, card)).contains(open(card));
        block(card);
        assertThat(found(lycee, card)).contains(shut(card));
        assertThat(badges.open(lycee)).isEmpty();
    }

    /** Written with the act itself; sent later, and to nobody whom it does not concern. */
    @Test
    void aCardThatStopsIsToldOnceToTheAccessSystemWhoseDoorItOpened() {
        webhooks.set(lycee, "https://192.0.2.1/");
        webhooks.set(other, "https://192.0.2.1/");
        var card = pupil(lycee);
        assertThat(webhooks.log(lycee)).isEmpty();

        transaction.executeWithoutResult(status ->
                assertThat(remakes.begin(card, WaitsFor.THE_NEXT_BATCH)).isPresent());
        block(card);

        assertThat(webhooks.log(lycee)).hasSize(1);
        assertThat(webhooks.log(other)).isEmpty();
        webhooks.remove(lycee);
        webhooks.remove(other);
    }

    @Test
    void whoChangesEstablishmentOpensTheOtherOnesDoors() {
        var card = pupil(lycee);

        holders.change(card.holder(), UUID.randomUUID(), at(lycee), at(other));

        assertThat(found(lycee, card)).contains(shut(card));
        assertThat(found(other, card)).contains(open(card));
    }

    @Test
    void aFixtureCardIsNobodysBadge() {
        var holder = holders.register(People.somebody()).id();
        var fixture = cards.issueForTests(holder);
        holders.confirm(holder, at(lycee));
        transaction.executeWithoutResult(status -> events.publishEvent(new CardActivated(fixture)));

        assertThat(badges.open(lycee)).isEmpty();
        assertThat(badges.since(lycee, 0, 10).badges()).isEmpty();
    }

    @Test
    void changesAreToldOnceInTheirOrderAndACursorGoesOnWhereItStood() {
        var first = pupil(lycee);
        var second = pupil(lycee);
        var third = pupil(lycee);

        var begin = badges.since(lycee, 0, 2);
        assertThat(begin.more()).isTrue();
        var rest = badges.since(lycee, begin.next(), 2);
        assertThat(rest.more()).isFalse();
        assertThat(begin.badges()).hasSize(2).doesNotContainAnyElementsOf(rest.badges());
        assertThat(badges.since(lycee, rest.next(), 2)).isEqualTo(new Badges.Changes(List.of(), rest.next(), false));

        var inPlace = transaction.execute(
                status -> remakes.begin(second, WaitsFor.THE_NEXT_BATCH).orElseThrow());
        transaction.executeWithoutResult(
                status -> remakes.undo(inPlace, cards.find(second.id()).orElseThrow()));
        block(first);
        var news = badges.since(lycee, rest.next(), 10);
        assertThat(news.badges())
                .as("the last state of each, once")
                .containsExactlyInAnyOrder(shut(first), open(second));
        assertThat(badges.open(lycee)).containsExactlyInAnyOrder(open(second), open(third));
    }

    /** A number given when the change is made would be lower than one that was read in between. */
    @Test
    void aChangeThatIsCommittedLateIsNotSteppedOver() throws Exception {
        var late = pupil(lycee);
        var quick = pupil(lycee);
        var start = badges.since(lycee, 0, 10).next();
        var changed = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        try (var one = Executors.newSingleThreadExecutor()) {
            var slow = one.submit(() -> {
                transaction.executeWithoutResult(status -> {
                    doors.know(late.number().digits(), late.holder(), false);
                    doors.followOne(late.holder(), year.firstDay());
                    changed.countDown();
                    await(read);
                });
            });
            await(changed);
            block(quick);
            var between = badges.since(lycee, start, 10);
            assertThat(between.badges()).containsExactly(shut(quick));
            read.countDown();
            slow.get();
            assertThat(badges.since(lycee, between.next(), 10).badges()).containsExactly(shut(late));
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-05-31, 2026, ''", "2027-06-01, 2027, 2026", "2027-08-31, 2027, 2026", "2027-09-01, 2027, ''"})
    void inSummerTheYearBeforeStillOpensDoors(LocalDate day, int current, String former) {
        var years = Doors.yearsInForce(day).stream().map(SchoolYear::firstYear).toList();

        assertThat(years).isEqualTo(former.isEmpty() ? List.of(current) : List.of(current, Integer.valueOf(former)));
    }

    @Test
    void whoDoesNotComeBackIsShutOutInSeptember() {
        var leaver = pupil(lycee);
        var stayer = pupil(lycee);

        transaction.executeWithoutResult(status -> {
            doors.know(stayer.holder(), year.next(), other.value());
            doors.followAll(year.next().firstDay());
            assertThat(badges.open(lycee)).contains(open(leaver), open(stayer));
            assertThat(badges.open(other)).containsExactly(open(stayer));

            doors.followAll(LocalDate.of(year.next().firstYear(), 9, 1));
            assertThat(badges.open(lycee)).isEmpty();
            assertThat(badges.open(other)).containsExactly(open(stayer));
            status.setRollbackOnly();
        });
    }

    private Card pupil(Uai institution) {
        return make(ordered(institution));
    }

    private Card ordered(Uai institution) {
        var holder = holders.register(People.somebody()).id();
        holders.confirm(holder, at(institution));
        return cards.liveOf(holder).orElseThrow();
    }

    /** As the card maker's answer does. */
    private Card make(Card ordered) {
        return transaction.execute(status -> {
            for (var state : List.of("IN_PRODUCTION", "ACTIVE"))
                database.sql("update card.card set status = :state where id = :id")
                        .param("state", state)
                        .param("id", ordered.id())
                        .update();
            var made = cards.find(ordered.id()).orElseThrow();
            events.publishEvent(new CardActivated(made));
            return made;
        });
    }

    private void block(Card card) {
        cards.block(cards.find(card.id()).orElseThrow(), "essai");
    }

    private Optional<Badge> found(Uai institution, Card card) {
        return badges.find(institution, card.number().digits());
    }

    private static Badge open(Card card) {
        return new Badge(card.number().digits(), true);
    }

    private static Badge shut(Card card) {
        return new Badge(card.number().digits(), false);
    }

    private Enrolment at(Uai institution) {
        return new Enrolment(year, institution, "Lycée des Badges", InstitutionKind.LYCEE, new TrackCode("1"), null);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
