package fr.passregion.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Request;
import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a key promises to whoever asks again, later or at the same time. */
@PassRegionTest
@Covers("BEN-06")
class AnsweredRequestsTests {

    private static final Answer DONE = new Answer(201, "{\"done\":\"once\"}", null, true);

    private final AnsweredRequests requests;
    private final Request request = asked("what was asked");
    private final AtomicInteger works = new AtomicInteger();

    AnsweredRequestsTests(AnsweredRequests requests) {
        this.requests = requests;
    }

    @Test
    void whoPressesAgainGetsTheSameAnswerAndNothingIsDoneTwice() {
        assertThat(requests.onceInTurn(request, work(DONE))).isEqualTo(new Result.Done(DONE));
        assertThat(requests.onceInTurn(request, work(DONE))).isEqualTo(new Result.Replayed(DONE));
        assertThat(requests.once(request, work(DONE))).isEqualTo(new Result.Replayed(DONE));
        assertThat(works).hasValue(1);
    }

    @Test
    void anotherQuestionUnderTheSameKeyIsNotAnswered() {
        requests.onceInTurn(request, work(DONE));
        var other = new Request(request.caller(), request.key(), "something else");
        assertThat(requests.onceInTurn(other, work(DONE))).isEqualTo(new Result.KeyReused());
        assertThat(works).hasValue(1);
    }

    @Test
    void whoPressesTwiceAtOnceWaitsForTheFirstAnswerAndSoftwareIsToldToWait() throws Exception {
        var working = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> requests.onceInTurn(request, () -> {
                working.countDown();
                return awaited(mayEnd);
            }));
            assertThat(working.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(requests.once(request, work(DONE))).isEqualTo(new Result.InProgress());
            var second = threads.submit(() -> requests.onceInTurn(request, work(DONE)));
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo(new Result.Done(DONE));
            assertThat(second.get()).isEqualTo(new Result.Replayed(DONE));
        }
        assertThat(works).hasValue(0);
    }

    @Test
    void whatFailsOrMayBeAskedAgainIsDoneAnewUnderItsKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> requests.onceInTurn(request, () -> {
                    throw new IllegalStateException("the work fails");
                }));
        var passing = new Answer(503, "later", null, false);
        assertThat(requests.onceInTurn(request, work(passing))).isEqualTo(new Result.Done(passing));
        assertThat(requests.onceInTurn(request, work(DONE))).isEqualTo(new Result.Done(DONE));
        assertThat(works).hasValue(2);
    }

    private Supplier<Answer> work(Answer answer) {
        return () -> {
            works.incrementAndGet();
            return answer;
        };
    }

    private static Answer awaited(CountDownLatch mayEnd) {
        try {
            assertThat(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
            return DONE;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Request asked(String fingerprint) {
        return new Request("LIVE:" + UUID.randomUUID(), UUID.randomUUID().toString(), fingerprint);
    }
}
