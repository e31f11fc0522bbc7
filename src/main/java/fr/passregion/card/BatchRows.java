package fr.passregion.card;

import fr.passregion.card.BatchLine.Picture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables keep of a batch and of its lines. */
@Component
class BatchRows {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient database;
    private final JdbcTemplate many;

    BatchRows(JdbcClient database, JdbcTemplate many) {
        this.database = database;
        this.many = many;
    }

    /** A batch without its lines. */
    record Stored(int number, Instant madeAt, int cards, String sha256, byte[] sealedSeed) {

        void check(byte[] manifest) {
            if (!DigestUtils.sha256Hex(manifest).equals(sha256))
                throw new IllegalStateException("The batch " + number + " is no longer the one that left");
        }
    }

    void add(BatchFile file, String sha256, byte[] sealedSeed) {
        database.sql("""
                        insert into card.batch (number, made_at, cards, sha256, seed)
                        values (:number, :made, :cards, :sha256, :seed)
                        """)
                .param("number", file.number())
                .param("made", Timestamp.from(file.madeAt()))
                .param("cards", file.lines().size())
                .param("sha256", sha256)
                .param("seed", sealedSeed)
                .update();
        var position = new int[1];
        many.batchUpdate("""
                insert into card.batch_line
                    (batch, position, card_id, state, contents, photo, photo_sha256, photo_bytes, institution)
                values (?, ?, ?, 'WAITING', ?, ?, ?, ?, ?)
                """, file.lines(), ROWS_AT_ONCE, (row, line) -> {
            row.setInt(1, file.number());
            row.setInt(2, position[0]++);
            row.setObject(3, line.card());
            row.setString(4, line.contents());
            row.setObject(5, line.picture().id());
            row.setString(6, line.picture().sha256());
            row.setInt(7, line.picture().bytes());
            row.setString(8, line.institution());
        });
    }

    /** Empty too for a batch from before files were made again. */
    Optional<Stored> find(int number) {
        return database.sql("select * from card.batch where number = :number and seed is not null")
                .param("number", number)
                .query((row, index) -> new Stored(
                        number,
                        row.getTimestamp("made_at").toInstant(),
                        row.getInt("cards"),
                        row.getString("sha256"),
                        row.getBytes("seed")))
                .optional();
    }

    List<BatchLine> linesOf(int number) {
        return database.sql(
                        "select * from card.batch_line where batch = :number and contents is not null order by position")
                .param("number", number)
                .query(BatchRows::line)
                .list();
    }

    private static BatchLine line(ResultSet row, int index) throws SQLException {
        return new BatchLine(
                row.getObject("card_id", UUID.class),
                row.getString("contents"),
                new Picture(
                        row.getObject("photo", UUID.class), row.getString("photo_sha256"), row.getInt("photo_bytes")),
                row.getString("institution"));
    }
}
