package fr.passregion.parcel;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.passregion.card.Card;
import fr.passregion.card.CardNumber;
import fr.passregion.card.Cards;
import fr.passregion.card.Remakes;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Cartes manquantes »: what establishments did not find in their parcels, for the Region, which has it made again. */
@Component
public class MissingCards {

    private static final String MISSING = """
            select c.card_id, c.holder_id, c.number, c.since, p.institution, p.batch, p.tracking
            from parcel.card c join parcel.parcel p on p.id = c.parcel_id where c.arrival = 'MISSING' and c.works
            """;

    private final JdbcClient database;
    private final Holders holders;
    private final Cards cards;
    private final Remakes remakes;

    MissingCards(JdbcClient database, Holders holders, Cards cards, Remakes remakes) {
        this.database = database;
        this.holders = holders;
        this.cards = cards;
        this.remakes = remakes;
    }

    /** A card that works and that nobody has, with the parcel that it should have been in. */
    public record Missing(
            UUID card, CardNumber number, Holder holder, Uai institution, int batch, String tracking, Instant since) {}

    private record Row(
            UUID card, HolderId holder, String number, Uai institution, int batch, String tracking, Instant since) {

        Missing of(Holder known) {
            return new Missing(card, new CardNumber(number), known, institution, batch, tracking, since);
        }
    }

    /** The oldest first. */
    public List<Missing> first(int limit) {
        var rows = database.sql(MISSING + " order by c.since, c.card_id limit :limit")
                .param("limit", limit)
                .query(MissingCards::row)
                .list();
        var known = holders.findAll(rows.stream().map(Row::holder).toList()).stream()
                .collect(toMap(Holder::id, identity()));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(known.get(row.holder())).map(row::of).stream())
                .toList();
    }

    public int count() {
        return database.sql("select count(*) from parcel.card where arrival = 'MISSING' and works")
                .query(Integer.class)
                .single();
    }

    /**
     * Opposes it for good and orders another, free of charge, since it is nobody’s fault here; false where it is no longer
     * missing, found again or made anew by somebody faster.
     */
    @Transactional
    public boolean makeAgain(UUID card) {
        var missing = database.sql(MISSING + " and c.card_id = :card for update of c")
                .param("card", card)
                .query(MissingCards::row)
                .optional();
        var live =
                missing.flatMap(row -> cards.liveOf(row.holder())).map(Card::id).filter(card::equals);
        if (live.isEmpty()) return false;
        remakes.anew(missing.orElseThrow().holder(), "missing from its parcel");
        return true;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("card_id", UUID.class),
                new HolderId(row.getObject("holder_id", UUID.class)),
                row.getString("number"),
                new Uai(row.getString("institution")),
                row.getInt("batch"),
                row.getString("tracking"),
                row.getTimestamp("since").toInstant());
    }
}
