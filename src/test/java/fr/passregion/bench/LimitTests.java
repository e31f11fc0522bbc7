package fr.passregion.bench;

import static fr.passregion.bench.Limit.Verdict.GOAL_MET;
import static fr.passregion.bench.Limit.Verdict.MISSED;
import static fr.passregion.bench.Limit.Verdict.MUST_MET;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitTests {

    @Test
    void moreIsBetterWhereALimitSaysAtLeast() {
        var rate = Limit.atLeast(0.6, 2.0);

        assertThat(rate.verdict(2.0)).isEqualTo(GOAL_MET);
        assertThat(rate.verdict(1.98)).isEqualTo(MUST_MET);
        assertThat(rate.verdict(0.59)).isEqualTo(MISSED);
    }

    @Test
    void lessIsBetterWhereALimitSaysAtMost() {
        var tail = Limit.atMost(5, 1.5);

        assertThat(tail.verdict(1.5)).isEqualTo(GOAL_MET);
        assertThat(tail.verdict(1.52)).isEqualTo(MUST_MET);
        assertThat(tail.verdict(5.02)).isEqualTo(MISSED);
    }

    @Test
    void whatIsPrintedIsWhatIsJudged() {
        assertThat(Limit.atLeast(0.7, 1.0).verdict(0.996)).isEqualTo(GOAL_MET);
        assertThat(Limit.atLeast(0.7, 1.0).verdict(0.994)).isEqualTo(MUST_MET);
    }
}
