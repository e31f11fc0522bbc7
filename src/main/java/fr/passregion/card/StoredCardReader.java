package fr.passregion.card;

import static java.util.stream.Collectors.toMap;

import fr.passregion.card.CardReader.Reading.Recognised;
import fr.passregion.card.ChangingCode.Check;
import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.secrets.SecretBox;
import fr.passregion.shared.Columns;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cards behind what was shown, and remembers which changing codes have served. */
@Component
class StoredCardReader implements CardReader {

    /** One changing code among all: its card and its step. */
    private record Spent(UUID card, long step) {}

    private static final String FIND =
            "select" + CardRow.COLUMNS + " from card.card where number = any(:numbers) or printed_code = any(:codes)";

    private final JdbcOperations journeys;
    private final JdbcClient database;
    private final SecretBox secrets;
    private final Clock clock;

    StoredCardReader(JdbcOperations database, SecretBox secrets, Clock clock) {
        this.journeys = database;
        this.database = JdbcClient.create(database);
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Reading read(Shown shown) {
        return read(new Journey(journeys), List.of(shown), "").get().getFirst();
    }

    /** One debit of a card at a time, so that of two with the same code the second sees that it has served. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer<List<Reading>> readForDebit(Journey journey, List<Shown> shown) {
        return read(journey, shown, " order by id for no key update");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void spend(Journey journey, Collection<Recognised> readings) {
        var codes = readings.stream().filter(reading -> reading.step() != null).toList();
        if (codes.isEmpty()) return;
        var columns = Columns.of(codes);
        journey.tell(
                """
                insert into card.spent_code (card_id, step, spent_at)
                select *, :now from unnest(:cards::uuid[], :steps::bigint[])
                """,
                Map.of(
                        "cards", columns.uuids(reading -> reading.card().id()),
                        "steps", columns.numbers(Recognised::step),
                        "now", Timestamp.from(clock.instant())));
    }

    private Answer<List<Reading>> read(Journey journey, List<Shown> shown, String lock) {
        var sights = shown.stream().map(Sight::of).toList();
        return find(journey, sights, lock).map(rows -> read(sights, rows));
    }

    private List<Reading> read(List<Sight> sights, Map<String, CardRow> rows) {
        var readings = sights.stream().map(sight -> read(sight, rows)).toList();
        var spent = spent(readings);
        return readings.stream()
                .map(reading -> isSpent(reading, spent) ? new Reading.CodeReplayed() : reading)
                .toList();
    }

    /** The cards by whichever of their names was shown. */
    private static Answer<Map<String, CardRow>> find(Journey journey, List<Sight> sights, String lock) {
        var columns = Columns.of(sights);
        var names = Map.of("numbers", columns.texts(Sight::number), "codes", columns.texts(Sight::printedCode));
        return journey.ask(FIND + lock, names, CardRow::of).map(StoredCardReader::byName);
    }

    private static Map<String, CardRow> byName(List<CardRow> rows) {
        var byName = rows.stream().collect(toMap(row -> row.card().number().digits(), Function.identity()));
        rows.forEach(row -> byName.put(row.printedCode().id(), row));
        return byName;
    }

    private Reading read(Sight sight, Map<String, CardRow> rows) {
        return switch (sight) {
            case Sight.Number number -> recognised(rows.get(number.number()), Means.NUMBER, new Reading.NoSuchCard());
            case Sight.Printed printed ->
                recognised(rows.get(printed.printedCode()), Means.PRINTED_CODE, new Reading.CodeInvalid());
            case Sight.Changing changing -> changing(rows.get(changing.number()), changing);
            case Sight.Nothing nothing -> new Reading.CodeInvalid();
        };
    }

    private static Reading recognised(@Nullable CardRow row, Means means, Reading otherwise) {
        return row == null ? otherwise : new Recognised(row.card(), means, null);
    }

    private Reading changing(@Nullable CardRow row, Sight.Changing shown) {
        if (row == null) return new Reading.CodeInvalid();
        var seenAt = Objects.requireNonNullElseGet(shown.seenAt(), clock::instant);
        var secret = secrets.open(row.sealedSecret(), CardRow.label(row.card().id()));
        return switch (shown.code().check(secret, seenAt)) {
            case Check.Wrong wrong -> new Reading.CodeInvalid();
            case Check.Expired expired -> new Reading.CodeExpired();
            case Check.Right right -> new Recognised(row.card(), Means.CHANGING_CODE, right.step());
        };
    }

    /** Which of these readings are by a code that has served. */
    private Set<Spent> spent(List<Reading> readings) {
        var codes = readings.stream()
                .map(StoredCardReader::code)
                .filter(Objects::nonNull)
                .toList();
        if (codes.isEmpty()) return Set.of();
        var columns = Columns.of(codes);
        return new HashSet<>(database.sql("""
                        select card_id, step from card.spent_code
                        where (card_id, step) in (select * from unnest(:cards::uuid[], :steps::bigint[]))
                        """)
                .param("cards", columns.uuids(Spent::card))
                .param("steps", columns.numbers(Spent::step))
                .query((row, index) -> new Spent(row.getObject("card_id", UUID.class), row.getLong("step")))
                .list());
    }

    private static boolean isSpent(Reading reading, Set<Spent> spent) {
        var code = code(reading);
        return code != null && spent.contains(code);
    }

    private static @Nullable Spent code(Reading reading) {
        return reading instanceof Recognised known && known.step() != null
                ? new Spent(known.card().id(), known.step())
                : null;
    }
}
