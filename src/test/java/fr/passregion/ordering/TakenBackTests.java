package fr.passregion.ordering;

import static fr.passregion.ordering.OrderFixtures.CAP;
import static fr.passregion.ordering.OrderFixtures.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.People;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.ordering.SecondThoughts.Outcome;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PassRegionTest
@Covers({"EST-01", "ORD-10"})
class TakenBackTests {

    private final SecondThoughts thoughts;
    private final EnrolmentChecks desk;
    private final PhotoChecks photos;
    private final Orders orders;
    private final Institutions institutions;
    private final JdbcClient database;
    private Uai lycee = new Uai("0699004M");

    TakenBackTests(
            SecondThoughts thoughts,
            EnrolmentChecks desk,
            PhotoChecks photos,
            Orders orders,
            Institutions institutions,
            JdbcClient database) {
        this.thoughts = thoughts;
        this.desk = desk;
        this.photos = photos;
        this.orders = orders;
        this.institutions = institutions;
        this.database = database;
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée des Repentirs");
    }

    @Test
    void manyAnsweredAtOnceStandAsBefore() {
        var before = List.of(placed(), placed(), placed());
        desk.accept(lycee, ids(before));

        assertThat(thoughts.recent(lycee)).singleElement().satisfies(answer -> {
            assertThat(answer.became()).isEqualTo(Filter.ACCEPTED);
            assertThat(answer.requests()).isEqualTo(3);
        });
        assertThat(takeBack()).isEqualTo(Map.of(Outcome.TAKEN_BACK, 3));

        assertThat(before).allSatisfy(order -> assertThat(after(order)).isEqualTo(order));
        assertThat(thoughts.recent(lycee)).isEmpty();
        assertThat(acts(before.getFirst())).isEqualTo("enrolment.accepted,enrolment.takenBack");
    }

    @Test
    void aRefusalTakenBackIsPendingAndARefusalAcceptedAndTakenBackIsRefusedForItsReason() {
        var order = placed();
        desk.refuse(lycee, List.of(order.id()), "Tu es en première.");
        var refused = after(order);
        desk.accept(lycee, List.of(order.id()));

        assertThat(takeBack()).isEqualTo(Map.of(Outcome.TAKEN_BACK, 1));
        assertThat(after(order)).isEqualTo(refused);
        assertThat(takeBack()).isEqualTo(Map.of(Outcome.TAKEN_BACK, 1));
        assertThat(after(order)).isEqualTo(order);
    }

    @Test
    void afterTenMinutesItIsTooLate() {
        var order = placed();
        desk.accept(lycee, List.of(order.id()));
        var answer = thoughts.recent(lycee).getFirst().id();
        for (var sql : List.of(
                "update ordering.pass_order set enrolment_since = enrolment_since - interval '601 seconds' where id = ?",
                "insert into ordering.given_verdict select gen_random_uuid(), order_id, uai, became, given_at"
                        + " - interval '601 seconds', former, former_since, former_reason"
                        + " from ordering.given_verdict where order_id = ?"))
            database.sql(sql).param(order.id().value()).update();
        thoughts.takeBack(lycee, answer);
        var old = database.sql("select answer_id from ordering.given_verdict where order_id = ?")
                .param(order.id().value())
                .query(UUID.class)
                .single();

        assertThat(thoughts.recent(lycee)).isEmpty();
        assertThat(thoughts.takeBack(lycee, old)).isEqualTo(Map.of(Outcome.TOO_LATE, 1));
        assertThat(after(order).enrolmentCheck()).isInstanceOf(Check.Accepted.class);
    }

    @Test
    void whatTheYoungPersonHasCorrectedSinceStays() {
        var order = placed();
        desk.refuse(lycee, List.of(order.id()), "Tu es en CAP.");
        orders.changeChoice(order.holder(), new Choice(lycee, CAP, null));
        var corrected = after(order);

        assertThat(takeBack()).isEqualTo(Map.of(Outcome.MOVED_ON, 1));
        assertThat(after(order)).isEqualTo(corrected);
    }

    @Test
    void aPassThatIsOpenStaysAndTheOthersOfTheSameAnswerAreTakenBack() {
        var open = placed();
        var waiting = placed();
        photos.accept(open.id());
        desk.accept(lycee, ids(List.of(open, waiting)));

        assertThat(takeBack()).isEqualTo(Map.of(Outcome.PASS_OPEN, 1, Outcome.TAKEN_BACK, 1));
        assertThat(after(open).isConfirmed()).isTrue();
        assertThat(after(waiting)).isEqualTo(waiting);
    }

    @Test
    void whatIsTakenBackIsNoPassWhenThePhotoIsAccepted() {
        var order = placed();
        desk.accept(lycee, List.of(order.id()));
        takeBack();
        photos.accept(order.id());

        assertThat(after(order).isConfirmed()).isFalse();
        assertThat(desk.accept(lycee, List.of(order.id()))).isEqualTo(1);
        assertThat(after(order).isConfirmed()).isTrue();
    }

    @Test
    void takenBackTwiceAtOnceItIsTakenBackOnce() throws Exception {
        var three = List.of(placed(), placed(), placed());
        desk.accept(lycee, ids(three));
        var answer = thoughts.recent(lycee).getFirst().id();

        var outcomes = new HashMap<Outcome, Integer>();
        Callable<Map<Outcome, Integer>> takingBack = () -> thoughts.takeBack(lycee, answer);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(Collections.nCopies(4, takingBack)))
                done.get().forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
        }

        assertThat(outcomes).containsEntry(Outcome.TAKEN_BACK, 3);
        assertThat(outcomes.keySet()).isSubsetOf(Outcome.TAKEN_BACK, Outcome.MOVED_ON);
        assertThat(three).allSatisfy(order -> {
            assertThat(after(order)).isEqualTo(order);
            assertThat(acts(order)).isEqualTo("enrolment.accepted,enrolment.takenBack");
        });
    }

    @Test
    void takenBackWhileThePhotoIsAcceptedThereIsAPassOrNone() throws Exception {
        for (var attempt = 0; attempt < 10; attempt++) {
            var order = placed();
            desk.accept(lycee, List.of(order.id()));
            var answer = thoughts.recent(lycee).getFirst().id();
            try (var threads = Executors.newFixedThreadPool(2)) {
                var back = threads.submit(() -> thoughts.takeBack(lycee, answer));
                threads.submit(() -> photos.accept(order.id())).get();
                var isBack = back.get().containsKey(Outcome.TAKEN_BACK);
                assertThat(after(order).isConfirmed()).isNotEqualTo(isBack);
            }
        }
    }

    @Test
    void anotherEstablishmentsAnswerIsNotThere() {
        var order = placed();
        desk.accept(lycee, List.of(order.id()));
        var answer = thoughts.recent(lycee).getFirst().id();
        var other = OrderFixtures.aLycee(institutions, "Lycée voisin");

        assertThat(thoughts.recent(other)).isEmpty();
        assertThat(thoughts.takeBack(other, answer)).isEmpty();
        assertThat(after(order).enrolmentCheck()).isInstanceOf(Check.Accepted.class);
        assertThat(takeBack()).as("still there for its own").containsKey(Outcome.TAKEN_BACK);
    }

    @Test
    void whatAColleagueSawBeforeCanBeAnsweredAfter() {
        var order = placed();
        var seen = order.enrolmentCheck().since();
        desk.refuse(lycee, List.of(order.id()), "Par erreur.");
        takeBack();

        assertThat(desk.accept(lycee, List.of(order.id()), seen)).isEqualTo(1);
    }

    private Map<Outcome, Integer> takeBack() {
        return thoughts.takeBack(lycee, thoughts.recent(lycee).getFirst().id());
    }

    private OrderView placed() {
        var placed = (Placing.Placed) orders.place(anOrder(People.somebody(), lycee));
        return orders.find(placed.order()).orElseThrow();
    }

    private OrderView after(OrderView before) {
        return orders.find(before.id()).orElseThrow();
    }

    private static List<OrderId> ids(List<OrderView> orders) {
        return orders.stream().map(OrderView::id).toList();
    }

    private String acts(OrderView order) {
        return database.sql("select string_agg(act, ',' order by id) from audit.entry where subject = ?")
                .param("holder:" + order.holder())
                .query(String.class)
                .single();
    }
}
