package fr.passregion.parcel;

import fr.passregion.card.CardBlocked;
import fr.passregion.card.CardFrozen;
import fr.passregion.card.CardPosted;
import fr.passregion.card.CardRestored;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what the card maker sends on the list of its parcel, and follows which of it works, in the same transaction. */
@Component
class PostedCards {

    private final JdbcClient database;
    private final Clock clock;

    PostedCards(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CardPosted posted) {
        var card = posted.card();
        database.sql("""
                        insert into parcel.card
                            (card_id, parcel_id, holder_id, number, arrival, works, announced_at, since)
                        values (:card, :parcel, :holder, :number, 'ANNOUNCED', true, :now, :now)
                        on conflict do nothing
                        """)
                .param("card", card.id())
                .param("parcel", parcelOf(posted))
                .param("holder", card.holder().value())
                .param("number", card.number().digits())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @EventListener
    void on(CardBlocked blocked) {
        works(blocked.card().id(), false);
    }

    @EventListener
    void on(CardFrozen frozen) {
        works(frozen.card().id(), false);
    }

    @EventListener
    void on(CardRestored restored) {
        works(restored.card().id(), true);
    }

    private void works(UUID card, boolean works) {
        database.sql("update parcel.card set works = :works where card_id = :card")
                .param("works", works)
                .param("card", card)
                .update();
    }

    private UUID parcelOf(CardPosted posted) {
        database.sql("""
                        insert into parcel.parcel (id, institution, batch, tracking, announced_at)
                        values (:id, :institution, :batch, :tracking, :now) on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("institution", posted.institution().value())
                .param("batch", posted.batch())
                .param("tracking", posted.tracking())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return database.sql("""
                        select id from parcel.parcel
                        where institution = :institution and batch = :batch and tracking = :tracking
                        """)
                .param("institution", posted.institution().value())
                .param("batch", posted.batch())
                .param("tracking", posted.tracking())
                .query(UUID.class)
                .single();
    }
}
