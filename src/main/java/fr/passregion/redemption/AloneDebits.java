package fr.passregion.redemption;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Each debit in a transaction of its own. */
@Component
@ConditionalOnProperty(name = "passregion.till.commit", havingValue = "alone")
class AloneDebits implements KeyedDebits {

    private final KeyedRounds rounds;

    AloneDebits(KeyedRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Outcome debit(Asked asked) {
        return new Outcome.Answered(rounds.settle(List.of(asked)).getFirst());
    }
}
