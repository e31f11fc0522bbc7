package fr.passregion.card;

import static fr.passregion.card.CardStatus.IN_PRODUCTION;

import fr.passregion.audit.AuditTrail;
import fr.passregion.shared.French;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The batches in their tables; what their cards bear is kept for some time, so that the same file can be made again. */
@Component
class StoredCardBatches implements CardBatches {

    /** Photos weigh some 50 kB each: an archive that one can still carry. */
    private static final int CARDS_PER_BATCH = 500;

    private static final String BATCHES = """
            select number, made_at, sha256, cards, count(contents) as kept,
                   count(*) filter (where state = 'MADE') as made,
                   count(*) filter (where state = 'SENT') as sent,
                   count(*) filter (where state = 'REJECTED') as rejected
            from card.batch join card.batch_line on batch = number
            """;

    private final JdbcClient database;
    private final BatchContents contents;
    private final BatchFiles files;
    private final CardStates states;
    private final BatchAnswers answers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    /** A card and what its line says, without its photo. */
    private record Leaving(Card card, BatchLine line) {}

    StoredCardBatches(
            JdbcClient database,
            BatchContents contents,
            BatchFiles files,
            CardStates states,
            BatchAnswers answers,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.contents = contents;
        this.files = files;
        this.states = states;
        this.answers = answers;
        this.audit = audit;
        this.events = events;
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
        var number = nextNumber();
        var left = queue().stream()
                .flatMap(card -> contents.of(card).stream())
                .filter(line -> states.move(line.card(), IN_PRODUCTION).isPresent())
                .limit(CARDS_PER_BATCH)
                .map(card -> new Leaving(card.card(), BatchLine.of(number, card)))
                .toList();
        if (left.isEmpty()) return new Production.NothingToMake();
        files.keep(number, left.stream().map(Leaving::line).toList());
        for (var card : left)
            events.publishEvent(new CardSentToMaker(card.card().as(IN_PRODUCTION), number));
        audit.record("card.batch.produced", "batch:" + number, French.count(left.size(), "carte"));
        return new Production.Produced(find(number).orElseThrow());
    }

    @Override
    public List<Batch> latest(int limit) {
        return database.sql(BATCHES + "group by number order by number desc limit :limit")
                .param("limit", limit)
                .query(StoredCardBatches::batch)
                .list();
    }

    @Override
    public Optional<Archive> file(int number) {
        return files.find(number);
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

    @Override
    public Optional<Batch> find(int number) {
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
                row.getInt("kept"));
    }
}
