package fr.passregion.ordering;

import static fr.passregion.ordering.OrderFixtures.anOrder;
import static fr.passregion.ordering.OrderTrack.Progress.DONE;
import static fr.passregion.ordering.OrderTrack.Progress.LATER;
import static fr.passregion.ordering.OrderTrack.Progress.NOW;
import static fr.passregion.ordering.OrderTrack.Progress.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.BatchTracking;
import fr.passregion.card.CardBatches;
import fr.passregion.card.Cards;
import fr.passregion.card.MakersDesk;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.People;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderTrack.Progress;
import fr.passregion.ordering.OrderTrack.Stage;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** From the order to the card: what its owner reads at each step, and what the card maker is told. */
@PassRegionTest
class OrderTrackTests {

    private final Orders orders;
    private final OrderTrack track;
    private final EnrolmentChecks enrolments;
    private final PhotoChecks portraits;
    private final Institutions institutions;
    private final Cards cards;
    private final CardBatches batches;
    private final BatchTracking tracking;

    OrderTrackTests(
            Orders orders,
            OrderTrack track,
            EnrolmentChecks enrolments,
            PhotoChecks portraits,
            Institutions institutions,
            Cards cards,
            CardBatches batches,
            BatchTracking tracking) {
        this.orders = orders;
        this.track = track;
        this.enrolments = enrolments;
        this.portraits = portraits;
        this.institutions = institutions;
        this.cards = cards;
        this.batches = batches;
        this.tracking = tracking;
    }

    @Test
    @Covers("ORD-11")
    void everyStageIsToldInItsTurnUntilTheCardIsSent() {
        var order = placed(People.somebody());
        assertThat(progress(order)).containsExactly(DONE, NOW, NOW, LATER);

        portraits.refuse(order, "Ta photo est floue.");
        assertThat(progress(order)).containsExactly(DONE, NOW, REFUSED, LATER);
        assertThat(stages(order)).extracting(Stage::quote).contains("Ta photo est floue.");

        portraits.accept(order);
        enrolments.accept(view(order).choice().institution(), List.of(order));
        assertThat(progress(order)).containsExactly(DONE, DONE, DONE, NOW);
        assertThat(stages(order).getLast().text()).contains("bientôt en fabrication", "chez toi");

        send(order);
        assertThat(progress(order)).containsExactly(DONE, DONE, DONE, DONE);

        cards.block(cards.liveOf(view(order).holder()).orElseThrow(), "lost");
        assertThat(stages(order).getLast().text()).contains("bloquée");
    }

    @Test
    @Covers({"ORD-11", "CAR-08"})
    void aCardThatTheMakerRejectedIsToldInPlainWords() {
        var order = placed(People.somebody());
        portraits.accept(order);
        enrolments.accept(view(order).choice().institution(), List.of(order));
        batches.produce();
        answer(order, "rejetee;DEFAUT HF-12;");
        assertThat(stages(order).getLast().text()).contains("on la refait").doesNotContain("HF-12");

        tracking.askPhoto(cards.liveOf(view(order).holder()).orElseThrow().id());
        assertThat(stages(order).getLast().text()).contains("Envoie-en une autre");
    }

    @Test
    @Covers("ORD-13")
    void nobodyVerifiesBeforeTheGuardianAgrees() {
        var order = placed(People.born(LocalDate.of(2013, 9, 1)));
        assertThat(progress(order)).containsExactly(DONE, NOW, LATER, LATER, LATER);
    }

    @Test
    @Covers("ORD-07")
    void theCardMakerIsToldWhereTheOrderWantsTheCard() {
        var order = placed(People.somebody());
        portraits.accept(order);
        enrolments.accept(view(order).choice().institution(), List.of(order));
        batches.produce();

        assertThat(lineOf(order)).contains(";HOME;");
    }

    private String lineOf(OrderId order) {
        var number = cards.liveOf(view(order).holder()).orElseThrow().number().digits();
        return batches.latest(1_000).stream()
                .map(batch -> batches.file(batch.number()).orElseThrow())
                .flatMap(archive -> MakersDesk.csv(archive).lines())
                .filter(line -> line.contains(number))
                .findFirst()
                .orElseThrow();
    }

    private void send(OrderId order) {
        batches.produce();
        answer(order, "expediee;;");
    }

    private void answer(OrderId order, String answer) {
        var number = cards.liveOf(view(order).holder()).orElseThrow().number().digits();
        for (var batch : batches.latest(1_000)) {
            var line = batch.number() + ";" + number + ";" + answer;
            batches.takeIn(
                    ("numero_lot;numero_carte;resultat;motif;suivi\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private OrderId placed(NewHolder person) {
        var lycee = OrderFixtures.aLycee(institutions, "Lycée du Suivi");
        return ((Placing.Placed) orders.place(anOrder(person, lycee))).order();
    }

    private OrderView view(OrderId order) {
        return orders.find(order).orElseThrow();
    }

    private List<Stage> stages(OrderId order) {
        return track.of(view(order), Locale.FRANCE);
    }

    private List<Progress> progress(OrderId order) {
        return stages(order).stream().map(Stage::progress).toList();
    }
}
