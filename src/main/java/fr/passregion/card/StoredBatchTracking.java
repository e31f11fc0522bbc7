package fr.passregion.card;

import fr.passregion.audit.AuditTrail;
import fr.passregion.holder.Photos;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lines of batches as agents read them, and the photos that they ask for again. */
@Component
class StoredBatchTracking implements BatchTracking {

    private static final String LINES = "select" + CardRow.COLUMNS + """
            , state, reason, tracking, institution, answered_at,
              l.batch = (select max(batch) from card.batch_line o where o.card_id = l.card_id) as newest
            from card.batch_line l join card.card on card.id = l.card_id
            """;

    private final JdbcClient database;
    private final Cards cards;
    private final Photos photos;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredBatchTracking(
            JdbcClient database,
            Cards cards,
            Photos photos,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.cards = cards;
        this.photos = photos;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Line> linesOf(int batch, @Nullable State state, int page) {
        return database.sql(LINES + """
                        where l.batch = :batch and (:state::text is null or state = :state)
                        order by l.position limit :most offset :skipped
                        """)
                .param("batch", batch)
                .param("state", state == null ? null : state.name())
                .param("most", PAGE)
                .param("skipped", Math.max(0, page - 1) * PAGE)
                .query(this::line)
                .list();
    }

    @Override
    public Optional<Next> setbackOf(Card card) {
        return database.sql(LINES + "where card.id = :card order by l.batch desc limit 1")
                .param("card", card.id())
                .query(this::line)
                .optional()
                .map(Line::next);
    }

    @Override
    @Transactional
    public boolean askPhoto(UUID card) {
        var rejected = cards.find(card).filter(found -> setbackOf(found).equals(Optional.of(Next.NEXT_BATCH)));
        var photo = rejected.flatMap(found -> photos.idOfNewestApprovedOf(found.holder()));
        if (photo.isEmpty()) return false;
        var added = database.sql("""
                        insert into card.unfit_photo (card_id, photo, asked_at) values (:card, :photo, :now)
                        on conflict (card_id) do nothing
                        """)
                .param("card", card)
                .param("photo", photo.get())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) return false;
        audit.record("card.photo_asked", "holder:" + rejected.get().holder(), null);
        events.publishEvent(new CardNeedsPhoto(rejected.get()));
        return true;
    }

    @Override
    @Transactional
    public boolean keepPhoto(UUID card) {
        var asked = database.sql("delete from card.unfit_photo where card_id = :card")
                .param("card", card)
                .update();
        if (asked == 0) return false;
        cards.find(card).ifPresent(found -> audit.record("card.photo_kept", "holder:" + found.holder(), null));
        return true;
    }

    private Line line(ResultSet row, int index) throws SQLException {
        var card = CardRow.cardOf(row, index);
        var state = State.valueOf(row.getString("state"));
        var answered = row.getTimestamp("answered_at");
        return new Line(
                card,
                state,
                row.getString("reason"),
                row.getString("tracking"),
                row.getString("institution"),
                answered == null ? null : answered.toInstant(),
                state == State.REJECTED ? next(card, row.getBoolean("newest")) : null);
    }

    private Next next(Card card, boolean newest) {
        if (!newest || card.status() != CardStatus.REQUESTED) return Next.OVER;
        return UnfitPhotos.asked(database, card.id())
                        .filter(unfit -> photos.idOfNewestApprovedOf(card.holder())
                                .filter(unfit::equals)
                                .isPresent())
                        .isPresent()
                ? Next.PHOTO_ASKED
                : Next.NEXT_BATCH;
    }
}
