package fr.passregion.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.parcel.Parcels.Roll;
import fr.passregion.parcel.Parcels.Ticked;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** From the card maker’s answer to the pupil’s hand. */
@PassRegionTest
@Covers("CAR-08")
class ParcelsTests {

    private final Parcels parcels;
    private final MissingCards missing;
    private final Whereabouts whereabouts;
    private final ParcelRows rows;
    private final Cards cards;
    private final Clock clock;
    private final PostedParcels posted;
    private final Uai lycee;

    ParcelsTests(
            Parcels parcels,
            MissingCards missing,
            Whereabouts whereabouts,
            ParcelRows rows,
            Cards cards,
            Clock clock,
            ApplicationContext beans) {
        this.parcels = parcels;
        this.missing = missing;
        this.whereabouts = whereabouts;
        this.rows = rows;
        this.cards = cards;
        this.clock = clock;
        this.posted = new PostedParcels(beans);
        this.lycee = posted.lycee();
    }

    @Test
    void whatTheMakerSentUnderOneNumberIsOneParcelOfItsEstablishment() {
        var one = posted.ordered(lycee);
        var two = posted.ordered(lycee);
        var other = posted.lycee();
        var elsewhere = posted.ordered(other);
        var batch = posted.produce();
        posted.send(batch, "CO-1", one, elsewhere);
        posted.send(batch, "CO-2", two);
        posted.send(batch, "CO-2", two);

        assertThat(parcels.of(lycee))
                .allSatisfy(parcel -> assertThat(parcel.batch()).isEqualTo(batch))
                .extracting(Parcel::tracking)
                .containsExactlyInAnyOrder("CO-1", "CO-2");
        assertThat(ids(of(other))).containsExactly(elsewhere.id());
        assertThat(parcels.find(other, parcels.of(lycee).getFirst().id())).isEmpty();
    }

    @Test
    void tickedToTheEndTheRestIsMissingAndTheRegionIsToldUntilItTurnsUp() {
        var sent = posted.posted(lycee, "CO-3", 3);
        var lost = sent.getLast();

        assertThat(tick(sent.get(0), sent.get(1))).isEqualTo(new Ticked(2, 1, 0));
        assertThat(told()).contains(lost.id()).doesNotContain(sent.getFirst().id());
        assertThat(sentence(sent.getFirst())).contains("t’attend dans ton établissement");
        assertThat(sentence(lost)).contains("La Région le sait", "ni à payer");
        assertThat(tick(sent.get(0), sent.get(1)))
                .as("the same list twice changes nothing")
                .isEqualTo(new Ticked(0, 0, 2));

        assertThat(parcels.tick(of(lycee), new Roll.SoFar(Set.of(lost.id())))).isEqualTo(new Ticked(1, 0, 0));
        assertThat(told()).doesNotContain(lost.id());
    }

    @Test
    void aListPutAsideJudgesNothingThatIsNotTicked() {
        var sent = posted.posted(lycee, "", 2);

        assertThat(parcels.tick(of(lycee), new Roll.SoFar(Set.of(sent.getFirst().id()))))
                .isEqualTo(new Ticked(1, 0, 0));

        assertThat(arrivals()).containsExactlyInAnyOrder(Arrival.RECEIVED, Arrival.ANNOUNCED);
    }

    @Test
    void whatJoinsTheListAfterItWasShownIsNotMissing() {
        var one = posted.ordered(lycee);
        var late = posted.ordered(lycee);
        var batch = posted.produce();
        posted.send(batch, "CO-4", one);
        var shown = clock.instant();
        posted.send(batch, "CO-4", late);

        var ticked = parcels.tick(of(lycee), new Roll.Complete(Set.of(one.id()), shown));

        assertThat(ticked).isEqualTo(new Ticked(1, 0, 0));
        assertThat(sentence(late)).contains("partie vers ton établissement");
    }

    /** One ticks the upper half, one the lower half, both to the end: nothing that anybody saw is missing. */
    @Test
    void ofTwoWhoTickAtOnceEachFindsWhatTheOtherSaw() throws Exception {
        var sent = posted.posted(lycee, "CO-5", 8);
        var parcel = of(lycee);
        var seen = clock.instant();
        try (var two = Executors.newFixedThreadPool(2)) {
            var both = two.invokeAll(List.of(
                    () -> parcels.tick(parcel, new Roll.Complete(ids(sent.subList(0, 4)), seen)),
                    () -> parcels.tick(parcel, new Roll.Complete(ids(sent.subList(4, 8)), seen))));
            for (var one : both) one.get();
        }
        assertThat(arrivals()).containsOnly(Arrival.RECEIVED);
    }

    @Test
    void aReceivedCardIsHandedOverOnceAndAnOpposedOneNever() {
        var sent = posted.posted(lycee, "CO-6", 3);
        var opposed = sent.get(1);
        tick(sent.get(0), opposed);
        cards.block(opposed, "essai");

        assertThat(parcels.handOver(of(lycee), all(sent))).isEqualTo(1);
        assertThat(parcels.handOver(of(lycee), all(sent))).isZero();
        assertThat(sentence(sent.getFirst())).contains("te l’a remise");
        assertThat(parcels.lose(of(lycee), all(sent.subList(0, 1))))
                .as("what its holder has is not missing")
                .isZero();
        assertThat(cards.find(sent.getFirst().id()).orElseThrow().status()).isEqualTo(CardStatus.ACTIVE);
    }

    @Test
    void aCardTickedAsGivenByMistakeWaitsForItsHolderAgain() {
        var sent = posted.posted(lycee, "CO-10", 2);
        var kept = sent.getFirst();
        tick(kept);
        parcels.handOver(of(lycee), all(sent));

        assertThat(tick(kept)).as("a list ticked late takes nothing back").isEqualTo(new Ticked(0, 0, 1));
        assertThat(sentence(kept)).contains("te l’a remise");
        assertThat(parcels.takeBack(of(lycee), all(sent))).isEqualTo(1);
        assertThat(parcels.takeBack(of(lycee), all(sent))).isZero();

        assertThat(sentence(kept)).contains("t’attend dans ton établissement");
        assertThat(parcels.lose(of(lycee), all(sent.subList(0, 1)))).isEqualTo(1);
    }

    @Test
    void anOpposedCardThatWasGivenIsNotTakenBack() {
        var sent = posted.posted(lycee, "CO-11", 1);
        tick(sent.getFirst());
        parcels.handOver(of(lycee), all(sent));
        cards.block(sent.getFirst(), "essai");

        assertThat(parcels.takeBack(of(lycee), all(sent))).isZero();
    }

    @Test
    void aReceivedCardThatCannotBeFoundAgainIsToldToo() {
        var sent = posted.posted(lycee, "CO-7", 1);
        tick(sent.getFirst());

        assertThat(parcels.lose(of(lycee), all(sent))).isEqualTo(1);

        assertThat(told()).contains(sent.getFirst().id());
    }

    @Test
    void whatNobodyTicksForTwoWeeksIsLateUntilItIsTickedToTheEnd() {
        var sent = posted.posted(lycee, "CO-12", 2);
        assertThat(lateAfter(13)).doesNotContain(lycee);
        assertThat(lateAfter(15)).contains(lycee);

        parcels.tick(of(lycee), new Roll.SoFar(Set.of(sent.getFirst().id())));
        assertThat(lateAfter(15)).as("one is still to be looked for").contains(lycee);

        tick(sent.getFirst());
        assertThat(lateAfter(15)).doesNotContain(lycee);
    }

    private List<Uai> lateAfter(int days) {
        var late = new LateParcels(rows, Clock.offset(clock, Duration.ofDays(days)));
        return late.first(1_000).stream().map(Parcel::institution).toList();
    }

    @Test
    void anotherEstablishmentsCardIsOnNoListOfOurs() {
        var other = posted.lycee();
        var theirs = posted.posted(other, "CO-8", 1);
        var ours = posted.posted(lycee, "CO-8", 1);
        tick(ours.getFirst(), theirs.getFirst());

        assertThat(parcels.cardsOf(of(other)))
                .extracting(ParcelledCard::arrival)
                .containsOnly(Arrival.ANNOUNCED);
    }

    @Test
    @Covers("CAR-07")
    void theRegionMakesAMissingOneAgainForNothingOnceAndTheOldNumberIsDead() {
        var sent = posted.posted(lycee, "CO-9", 2);
        var lost = sent.getLast();
        tick(sent.getFirst());

        assertThat(missing.makeAgain(lost.id())).isTrue();
        assertThat(missing.makeAgain(lost.id())).isFalse();
        assertThat(missing.makeAgain(sent.getFirst().id()))
                .as("what is not missing is not remade")
                .isFalse();

        assertThat(cards.find(lost.id()).orElseThrow().status()).isEqualTo(CardStatus.BLOCKED);
        assertThat(cards.liveOf(lost.holder()).orElseThrow().status()).isEqualTo(CardStatus.REQUESTED);
        assertThat(told()).doesNotContain(lost.id());
    }

    private Ticked tick(Card... there) {
        var received = Stream.of(there).map(Card::id).collect(Collectors.toSet());
        return parcels.tick(of(lycee), new Roll.Complete(received, clock.instant()));
    }

    private Parcel of(Uai institution) {
        return parcels.of(institution).getFirst();
    }

    private List<Arrival> arrivals() {
        return parcels.cardsOf(of(lycee)).stream().map(ParcelledCard::arrival).toList();
    }

    private List<UUID> ids(Parcel parcel) {
        return parcels.cardsOf(parcel).stream().map(ParcelledCard::card).toList();
    }

    private static Collection<UUID> ids(List<Card> some) {
        return some.stream().map(Card::id).toList();
    }

    private static Set<UUID> all(List<Card> some) {
        return some.stream().map(Card::id).collect(Collectors.toSet());
    }

    private List<UUID> told() {
        return missing.first(1_000).stream().map(MissingCards.Missing::card).toList();
    }

    private String sentence(Card card) {
        return whereabouts.of(card.id(), Locale.FRANCE).orElseThrow().sentence();
    }
}
