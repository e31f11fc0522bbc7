package fr.passregion.card;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves cards from one status to the next, along the drawn transitions only. */
@Component
class CardStates {

    private final JdbcClient database;
    private final Clock clock;

    CardStates(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The card in its new status; empty when it has meanwhile left the one it was seen in. */
    Optional<Card> move(Card seen, CardStatus next) {
        if (!seen.status().canBecome(next)) {
            throw new IllegalStateException("A card cannot go from " + seen.status() + " to " + next);
        }
        var moved = database.sql("""
                        update card.card set status = :next, blocked_at = case when :next = 'BLOCKED' then :now::timestamptz end
                        where id = :id and status = :seen
                        """)
                .param("next", next.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", seen.id())
                .param("seen", seen.status().name())
                .update();
        return moved == 1 ? Optional.of(seen.as(next)) : Optional.empty();
    }
}
