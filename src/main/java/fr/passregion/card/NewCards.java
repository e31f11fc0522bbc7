package fr.passregion.card;

import fr.passregion.holder.EnrolmentConfirmed;
import fr.passregion.secrets.SecretBox;
import fr.passregion.shared.HolderId;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes cards: one for each confirmed enrolment whose holder has none, with a number and codes of its own (CAR-01). */
@Component
class NewCards {

    private static final int SECRET_BYTES = 32;

    private final JdbcClient database;
    private final SecretBox secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NewCards(JdbcClient database, SecretBox secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(EnrolmentConfirmed confirmed) {
        make(confirmed.holder(), CardStatus.REQUESTED, false);
    }

    /** The holder's live card: the one there is, or a new one. */
    Card make(HolderId holder, CardStatus status, boolean test) {
        return make(holder, status, test, null);
    }

    /** The card that is ordered in a frozen one's place. */
    Card inPlaceOf(Card frozen, CardStatus status) {
        return make(frozen.holder(), status, frozen.test(), frozen.id());
    }

    /** A number that is taken already is drawn again. */
    private Card make(HolderId holder, CardStatus status, boolean test, @Nullable UUID replaced) {
        while (true) {
            var drawn = new Card(UUID.randomUUID(), holder, CardNumbers.random(random), status, test);
            var made = insert(drawn, replaced);
            if (made.isPresent()) return made.get();
            var live = liveOf(holder);
            if (live.isPresent()) return live.get();
        }
    }

    Optional<Card> liveOf(HolderId holder) {
        return database.sql("select" + CardRow.COLUMNS
                        + "from card.card where holder_id = :holder and status not in ('FROZEN', 'BLOCKED')")
                .param("holder", holder.value())
                .query(CardRow::cardOf)
                .optional();
    }

    /** Until the transaction ends nobody else moves it. */
    Optional<Card> lockLiveOf(HolderId holder) {
        return database.sql(
                        "select" + CardRow.COLUMNS
                                + "from card.card where holder_id = :holder and status not in ('FROZEN', 'BLOCKED') for no key update")
                .param("holder", holder.value())
                .query(CardRow::cardOf)
                .optional();
    }

    private Optional<Card> insert(Card card, @Nullable UUID replaced) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var rows = database.sql("""
                        insert into card.card
                            (id, holder_id, number, printed_code, totp_secret, status, test, requested_at, replaces)
                        values (:id, :holder, :number, :code, :secret, :status, :test, :now, :replaced)
                        on conflict do nothing
                        """)
                .param("id", card.id())
                .param("holder", card.holder().value())
                .param("number", card.number().digits())
                .param("code", PrintedCode.random(random).id())
                .param("secret", secrets.seal(secret, CardRow.label(card.id())))
                .param("status", card.status().name())
                .param("test", card.test())
                .param("replaced", replaced)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return rows == 1 ? Optional.of(card) : Optional.empty();
    }
}
