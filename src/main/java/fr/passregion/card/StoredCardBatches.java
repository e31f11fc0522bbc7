package fr.passregion.card;

import static fr.passregion.card.CardStatus.IN_PRODUCTION;

import fr.passregion.audit.AuditTrail;
import fr.passregion.shared.French;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The batches in their tables; each is kept as the file that left, for some time. */
@Component
class StoredCardBatches implements CardBatches {

    /** A batch is built in memory and its photos weigh some 50 kB each. */
    private static final int CARDS_PER_BATCH = 500;

    private static final String BATCHES = """
            select number, made_at, sha256, cards, file is not null as kept,
                   count(*) filter (where state = 'MADE') as made,
                   count(*) filter (where state = 'SENT') as sent,
                   count(*) filter (where state = 'REJECTED') as rejected
            from card.batch join card.batch_line on batch = number
            """;

    private final JdbcClient database;
    private final BatchContents contents;
    private final CardStates states;
    private final BatchAnswers answers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredCardBatches(
            JdbcClient database,
            BatchContents contents,
            CardStates states,
            BatchAnswers answers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.contents = contents;
        this.states = states;
        this.answers = answers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int waiting() {
        return database.sql("select count(*) from card.card where status = 'REQUESTED' and not test")
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public Production produce() {
        oneAtATime();
        var cards = queue().stream()
                .flatMap(card -> contents.of(card).stream())
                .filter(line -> states.move(line.card(), IN_PRODUCTION).isPresent())
                .limit(CARDS_PER_BATCH)
                .toList();
        if (cards.isEmpty()) return new Production.NothingToMake();
        var file = new BatchFile(nextNumber(), cards);
        keep(file);
        for (var position = 0; position < cards.size(); position++) list(file, position);
        audit.record("card.batch.produced", "batch:" + file.number(), French.count(cards.size(), "carte"));
        return new Production.Produced(find(file.number()).orElseThrow());
    }

    @Override
    public List<Batch> latest(int limit) {
        return database.sql(BATCHES + "group by number order by number desc limit :limit")
                .param("limit", limit)
                .query(StoredCardBatches::batch)
                .list();
    }

    @Override
    public Optional<byte[]> file(int number) {
        return database.sql("select file from card.batch where number = :number and file is not null")
                .param("number", number)
                .query((row, index) -> row.getBytes("file"))
                .optional();
    }

    @Override
    @Transactional
    public Answer takeIn(byte[] csv) {
        oneAtATime();
        return answers.takeIn(csv);
    }

    /** Two agents at once: the second waits, and then finds nothing left to make. */
    private void oneAtATime() {
        database.sql("select pg_advisory_xact_lock(hashtext('card.batch'))")
                .query((row, index) -> index)
                .list();
    }

    private List<Card> queue() {
        return database.sql("select" + CardRow.COLUMNS + """
                        from card.card where status = 'REQUESTED' and not test order by requested_at, id
                        """)
                .query(CardRow::cardOf)
                .list();
    }

    private int nextNumber() {
        return database.sql("select coalesce(max(number), 0) + 1 from card.batch")
                .query(Integer.class)
                .single();
    }

    private void keep(BatchFile file) {
        var bytes = file.zip();
        database.sql("""
                        insert into card.batch (number, made_at, cards, sha256, file)
                        values (:number, :now, :cards, :sha256, :file)
                        """)
                .param("number", file.number())
                .param("now", Timestamp.from(clock.instant()))
                .param("cards", file.cards().size())
                .param("sha256", DigestUtils.sha256Hex(bytes))
                .param("file", bytes)
                .update();
    }

    private void list(BatchFile file, int position) {
        var card = file.cards().get(position).card();
        database.sql("""
                        insert into card.batch_line (batch, position, card_id, state)
                        values (:batch, :position, :card, 'WAITING')
                        """)
                .param("batch", file.number())
                .param("position", position)
                .param("card", card.id())
                .update();
        events.publishEvent(new CardSentToMaker(card.as(IN_PRODUCTION), file.number()));
    }

    private Optional<Batch> find(int number) {
        return database.sql(BATCHES + "where number = :number group by number")
                .param("number", number)
                .query(StoredCardBatches::batch)
                .optional();
    }

    private static Batch batch(ResultSet row, int index) throws SQLException {
        return new Batch(
                row.getInt("number"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("sha256"),
                row.getInt("cards"),
                row.getInt("made"),
                row.getInt("sent"),
                row.getInt("rejected"),
                row.getBoolean("kept"));
    }
}
