package fr.passregion.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.redemption.KeyedDebits.Asked;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class GatheringTests {

    private final Gathering gathering = new Gathering();

    @Test
    void whoComesAloneGoesAloneAndAtOnce() throws Exception {
        var one = come(1);

        assertThat(next()).isEqualTo(one);
        assertThat(next()).as("nobody else waits").isEmpty();
    }

    @Test
    void whateverHasComeGoesTogetherInItsOrderUpToTheLargestRound() throws Exception {
        var many = come(130);

        var first = next();
        gathering.done(first);

        assertThat(first).isEqualTo(many.subList(0, 128));
        assertThat(next()).isEqualTo(many.subList(128, 130));
    }

    @Test
    void besideASmallRoundElevenWaitAndTwelveGo() throws Exception {
        come(1);
        next();
        var eleven = come(11);
        assertThat(next()).isEmpty();

        var twelfth = come(1);

        assertThat(next()).hasSize(12).containsAll(eleven).containsAll(twelfth);
    }

    @Test
    void besideALargeRoundGoThreeQuartersAsMany() throws Exception {
        come(60);
        next();
        come(44);
        assertThat(next()).isEmpty();

        come(1);

        assertThat(next()).hasSize(45);
    }

    @Test
    void moreThanTwoRoundsAreNeverUnderWay() throws Exception {
        come(10);
        var first = next();
        come(12);
        next();
        var third = come(100);
        assertThat(next()).isEmpty();

        gathering.done(first);

        assertThat(next()).isEqualTo(third);
    }

    @Test
    void whoWaitsWhileARoundIsUnderWayGoesWhenItIsDone() throws Exception {
        come(1);
        var first = next();
        var later = come(2);
        assertThat(next()).isEmpty();

        gathering.done(first);

        assertThat(next()).isEqualTo(later);
    }

    @Test
    void whoHasGivenUpIsLeftOut() throws Exception {
        var two = come(2);
        two.getFirst().sendAway();

        assertThat(next()).containsExactly(two.getLast());
        assertThat(gathering.isEmpty()).isTrue();
    }

    @Test
    void fiveHundredAndTwelveWaitAtTheMost() {
        come(512);

        assertThat(gathering.offer(new Waiting(Mockito.mock(Asked.class)))).isFalse();
        assertThat(gathering.left()).hasSize(512);
    }

    private List<Waiting> come(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(number -> new Waiting(Mockito.mock(Asked.class)))
                .peek(one -> assertThat(gathering.offer(one)).isTrue())
                .toList();
    }

    private List<Waiting> next() throws InterruptedException {
        return gathering.next(Duration.ZERO);
    }
}
