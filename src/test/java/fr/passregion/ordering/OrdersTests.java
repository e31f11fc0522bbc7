package fr.passregion.ordering;

import static fr.passregion.ordering.OrderFixtures.PREMIERE;
import static fr.passregion.ordering.OrderFixtures.SECONDE;
import static fr.passregion.ordering.OrderFixtures.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Cards;
import fr.passregion.card.Delivery;
import fr.passregion.holder.EnrolmentConfirmed;
import fr.passregion.holder.Holders;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.People;
import fr.passregion.holder.Photos;
import fr.passregion.holder.Pictures;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.ordering.Placing.Refusal;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@PassRegionTest
@RecordApplicationEvents
class OrdersTests {

    private static final Instant LATER = Instant.MAX;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Orders orders;
    private final EnrolmentChecks desk;
    private final PhotoChecks photoDesk;
    private final Holders holders;
    private final Photos photos;
    private final Cards cards;
    private final Institutions institutions;
    private final OrderBook book;
    private final Offers offers;
    private final Programmes programmes;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Uai lycee = new Uai("0699004M");

    OrdersTests(
            Orders orders,
            EnrolmentChecks desk,
            PhotoChecks photoDesk,
            Holders holders,
            Photos photos,
            Cards cards,
            Institutions institutions,
            OrderBook book,
            Offers offers,
            Programmes programmes,
            ApplicationEventPublisher publisher,
            TransactionTemplate transaction,
            Clock clock) {
        this.orders = orders;
        this.desk = desk;
        this.photoDesk = photoDesk;
        this.holders = holders;
        this.photos = photos;
        this.cards = cards;
        this.institutions = institutions;
        this.book = book;
        this.offers = offers;
        this.programmes = programmes;
        this.publisher = publisher;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée des Essais");
    }

    @Test
    @Covers({"ORD-09", "ORD-11"})
    void anOrderGivesADossierNumberAndWaitsForBothVerdicts(ApplicationEvents events) {
        var person = People.somebody();

        var placed = placed(person);

        var holder = holders.byCaseNumber(placed.number()).orElseThrow();
        var order = orders.latestOf(holder.id()).orElseThrow();
        assertThat(order.id()).isEqualTo(placed.order());
        assertThat(order.choice()).isEqualTo(new Choice(lycee, SECONDE, null));
        assertThat(order.blockingPoint().who()).isEqualTo(BlockingPoint.Who.INSTITUTION_AND_REGION);
        assertThat(photos.newestOf(holder.id()).orElseThrow().id()).isEqualTo(order.photo());
        assertThat(events.stream(OrderPlaced.class)).contains(new OrderPlaced(order.id(), holder.id(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31, false",
        "2026-06-01, true",
        "2027-05-05, true",
        "2027-05-06, false",
    })
    @Covers("ORD-02")
    void aPassIsOrderedWithinTheProgrammesDates(LocalDate day, boolean open) {
        var then = ordersOn(day);

        var order = anOrder(People.withoutGuardian(LocalDate.of(2006, 1, 1), null), lycee);
        var outcome = Objects.requireNonNull(transaction.execute(status -> then.place(order)));

        assertThat(outcome instanceof Placing.Placed).isEqualTo(open);
        if (!open) assertThat(outcome).isEqualTo(new Placing.Refused(Refusal.WINDOW_CLOSED));
    }

    @Test
    @Covers({"ORD-03", "ELI-03"})
    void onlyATrackThatTheAffiliatedEstablishmentOffersCanBeOrdered() {
        var unknown = new Choice(new Uai("0699005N"), SECONDE, null);
        var notOffered = new Choice(lycee, new TrackCode("3"), null);
        var noSuchTrack = new Choice(lycee, new TrackCode("zz"), null);
        var withoutReason = new Choice(lycee, SECONDE, "50022137");

        for (var choice : List.of(unknown, notOffered, noSuchTrack, withoutReason))
            assertThat(orders.place(new NewOrder(People.somebody(), choice, Pictures.portrait(), Delivery.HOME)))
                    .isEqualTo(new Placing.Refused(Refusal.NOT_OFFERED));
    }

    @Test
    @Covers("ORD-08")
    void aSecondRequestOfTheSamePersonOrEmailIsRefused() {
        var person = People.somebody();
        placed(person);

        var again = new NewHolder(
                person.firstName().toUpperCase(Locale.ROOT),
                "DA-SILVA",
                person.birthDate(),
                People.somebody().contact(),
                person.guardian(),
                null);
        var sameEmail = new NewHolder(
                People.newFirstName(), "Autre", LocalDate.of(2008, 1, 1), person.contact(), person.guardian(), null);

        assertThat(orders.place(anOrder(again, lycee))).isEqualTo(new Placing.Refused(Refusal.ALREADY_ORDERED));
        assertThat(orders.place(anOrder(sameEmail, lycee))).isEqualTo(new Placing.Refused(Refusal.ALREADY_ORDERED));
    }

    @Test
    @Covers("ORD-08")
    void twentyRequestsOfOnePersonAtOnceGiveOneOrder() throws Exception {
        var person = People.somebody();
        var tries = new ArrayList<Callable<Placing>>();
        for (var i = 0; i < 20; i++) tries.add(() -> orders.place(anOrder(person, lycee)));

        var outcomes = new ArrayList<Placing>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(tries)) outcomes.add(result.get());
        }

        assertThat(outcomes).filteredOn(Placing.Placed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.equals(new Placing.Refused(Refusal.ALREADY_ORDERED)))
                .hasSize(19);
    }

    @Test
    @Covers("ORD-12")
    void whoeverHadAPassBeforeLearnsThatTheEstablishmentRevalidatesIt() {
        var person = People.somebody();
        holders.register(person);

        assertThat(orders.place(anOrder(person, lycee)))
                .isEqualTo(new Placing.Refused(Refusal.REVALIDATED_BY_INSTITUTION));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    @Covers({"ORD-10", "ORD-11"})
    void theSecondFavourableVerdictMakesABeneficiaryInEitherOrder(boolean photoFirst, ApplicationEvents events) {
        var placed = placed(People.somebody());
        var holder = orders.find(placed.order()).orElseThrow().holder();

        if (photoFirst) assertThat(photoDesk.accept(photoOf(placed.order()))).isTrue();
        assertThat(desk.accept(lycee, List.of(placed.order()), LATER)).isEqualTo(1);
        assertThat(confirmations(events, holder)).isEqualTo(photoFirst ? 1 : 0);
        if (!photoFirst) assertThat(photoDesk.accept(photoOf(placed.order()))).isTrue();

        assertThat(confirmations(events, holder)).isEqualTo(1);
        var enrolment =
                holders.enrolment(holder, programmes.all().getLast().year()).orElseThrow();
        assertThat(enrolment.institution()).isEqualTo(lycee);
        assertThat(enrolment.institutionName()).isEqualTo("Lycée des Essais");
        assertThat(photos.newestApprovedOf(holder)).isPresent();
        assertThat(desk.accept(lycee, List.of(placed.order()), LATER)).isZero();
    }

    @Test
    @Covers("ORD-10")
    void bothVerdictsAtTheSameInstantConfirmOnce(ApplicationEvents events) throws Exception {
        for (var round = 0; round < 5; round++) {
            var order = placed(People.somebody()).order();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.invokeAll(List.<Callable<Object>>of(
                        () -> desk.accept(lycee, List.of(order), LATER), () -> photoDesk.accept(photoOf(order))));
            }
            var after = orders.find(order).orElseThrow();
            assertThat(after.isConfirmed()).isTrue();
            assertThat(holders.enrolment(after.holder(), after.year())).isPresent();
        }
    }

    @Test
    @Covers("ORD-10")
    void whatIsRefusedIsCorrectedAndComesBack(ApplicationEvents events) {
        var placed = placed(People.somebody());
        var holder = orders.find(placed.order()).orElseThrow().holder();

        desk.refuse(lycee, List.of(placed.order()), LATER, "Tu es en première.");
        photoDesk.refuse(photoOf(placed.order()), "Ta photo est floue.");

        assertThat(events.stream(EnrolmentRefused.class))
                .contains(new EnrolmentRefused(placed.order(), holder, "Tu es en première."));
        assertThat(events.stream(PhotoRefused.class))
                .contains(new PhotoRefused(placed.order(), holder, "Ta photo est floue."));
        assertThat(orders.find(placed.order()).orElseThrow().blockingPoint().who())
                .isEqualTo(BlockingPoint.Who.HOLDER);

        assertThat(orders.changeChoice(holder, new Choice(lycee, PREMIERE, null)))
                .isEqualTo(Orders.Correction.DONE);
        assertThat(orders.changePhoto(holder, Pictures.portrait())).isEqualTo(Orders.Correction.DONE);

        var corrected = orders.find(placed.order()).orElseThrow();
        assertThat(corrected.blockingPoint().who()).isEqualTo(BlockingPoint.Who.INSTITUTION_AND_REGION);
        assertThat(corrected.choice().track()).isEqualTo(PREMIERE);
        assertThat(corrected.photo())
                .isEqualTo(photos.newestOf(holder).orElseThrow().id());
    }

    @Test
    @Covers("ACC-01")
    void whatHasBeenHandledIsNotChangedAnyMore() {
        var placed = placed(People.somebody());
        var holder = orders.find(placed.order()).orElseThrow().holder();
        var other = OrderFixtures.aLycee(institutions, "Lycée d’à côté");

        assertThat(orders.changeChoice(holder, new Choice(other, SECONDE, null)))
                .isEqualTo(Orders.Correction.DONE);
        assertThat(desk.of(lycee, Filter.PENDING)).isEmpty();
        desk.accept(other, List.of(placed.order()), LATER);
        photoDesk.accept(photoOf(placed.order()));

        assertThat(orders.changeChoice(holder, new Choice(lycee, SECONDE, null)))
                .isEqualTo(Orders.Correction.HANDLED_ALREADY);
        assertThat(orders.changePhoto(holder, Pictures.portrait())).isEqualTo(Orders.Correction.HANDLED_ALREADY);
        assertThat(orders.changePhoto(HolderId.random(), Pictures.portrait())).isEqualTo(Orders.Correction.UNKNOWN);
    }

    @Test
    @Covers("ORD-10")
    void whoHasJustPlacedAnOrderMayHaveItHandledAsItIs() {
        var placed = placed(People.somebody());

        assertThat(photoDesk.refuse(placed.order(), "Floue.")).isTrue();
        assertThat(photoDesk.accept(placed.order())).isTrue();
        assertThat(photoDesk.refuse(placed.order(), "Floue.")).isFalse();
        assertThat(desk.refuse(lycee, List.of(placed.order()), "Autre filière."))
                .isEqualTo(1);
        assertThat(desk.accept(lycee, List.of(placed.order()))).isEqualTo(1);
    }

    @Test
    @Covers("EST-01")
    void anEstablishmentHandlesItsOwnRequestsOnly() {
        var placed = placed(People.somebody());
        var other = OrderFixtures.aLycee(institutions, "Lycée d’à côté");

        assertThat(desk.find(other, placed.order())).isEmpty();
        assertThat(desk.of(other, Filter.PENDING)).isEmpty();
        assertThat(desk.accept(other, List.of(placed.order()), LATER)).isZero();
        assertThat(desk.refuse(other, List.of(placed.order()), LATER, "non")).isZero();
        assertThat(desk.find(lycee, placed.order()).orElseThrow().enrolmentCheck())
                .isInstanceOf(Check.Pending.class);
    }

    @Test
    @Covers("ORD-10")
    void whatWasCorrectedSinceItWasSeenIsNotJudgedUnseen() {
        var placed = placed(People.somebody());
        var seen = orders.find(placed.order()).orElseThrow();
        orders.changeChoice(seen.holder(), new Choice(lycee, PREMIERE, null));
        orders.changePhoto(seen.holder(), Pictures.portrait());

        var then = seen.enrolmentCheck().since();
        assertThat(desk.accept(lycee, List.of(placed.order()), then)).isZero();
        assertThat(desk.refuse(lycee, List.of(placed.order()), then, "non")).isZero();
        assertThat(photoDesk.accept(seen.photo())).isFalse();
        assertThat(photoDesk.refuse(seen.photo(), "non")).isFalse();
    }

    @Test
    @Covers("EST-01")
    void manyRequestsAreHandledAtOnce() {
        var three = List.of(placed(People.somebody()), placed(People.somebody()), placed(People.somebody())).stream()
                .map(Placing.Placed::order)
                .toList();
        assertThat(desk.counts(lycee)).containsEntry(Filter.PENDING, 3L);

        assertThat(desk.accept(lycee, three.subList(0, 2), LATER)).isEqualTo(2);
        assertThat(desk.refuse(lycee, three, LATER, "Pas dans nos listes.")).isEqualTo(1);

        assertThat(desk.of(lycee, Filter.ACCEPTED))
                .extracting(OrderView::id)
                .containsExactlyInAnyOrderElementsOf(three.subList(0, 2));
        assertThat(desk.of(lycee, Filter.REFUSED)).extracting(OrderView::id).containsExactly(three.get(2));
    }

    private UUID photoOf(OrderId order) {
        return orders.find(order).orElseThrow().photo();
    }

    private Placing.Placed placed(NewHolder person) {
        return (Placing.Placed) orders.place(anOrder(person, lycee));
    }

    private Orders ordersOn(LocalDate day) {
        var then = Clock.fixed(day.atTime(12, 0).atZone(PARIS).toInstant(), PARIS);
        return new StoredOrders(book, holders, photos, cards, programmes, offers, publisher, then);
    }

    private static long confirmations(ApplicationEvents events, HolderId holder) {
        return events.stream(EnrolmentConfirmed.class)
                .filter(confirmed -> confirmed.holder().equals(holder))
                .count();
    }
}
