package fr.passregion.replacement;

import fr.passregion.replacement.Remake.Reason;
import fr.passregion.replacement.Remake.State;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The remakes in their table. Whoever changes one has moved its new card before, so that nobody else does. */
@Repository
class RemakeRows {

    private final JdbcClient database;

    RemakeRows(JdbcClient database) {
        this.database = database;
    }

    void add(Remake remake) {
        database.sql("""
                        insert into replacement.remake
                            (id, holder_id, reason, lost_card, ordered_card, fee, payer, waived, state, declared_at, since)
                        values (:id, :holder, :reason, :lost, :ordered, :fee, :payer, :waived, :state, :declared, :since)
                        """)
                .param("id", remake.id())
                .param("holder", remake.holder().value())
                .param("reason", remake.reason().name())
                .param("lost", remake.lostCard())
                .param("ordered", remake.orderedCard())
                .param("fee", remake.fee().cents())
                .param("payer", remake.payer() == null ? null : remake.payer().value())
                .param("waived", remake.waived())
                .param("state", remake.state().name())
                .param("declared", remake.declaredAt().atOffset(ZoneOffset.UTC))
                .param("since", remake.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    void change(Remake remake) {
        database.sql("""
                        update replacement.remake set payer = :payer, waived = :waived, state = :state, since = :since
                        where id = :id
                        """)
                .param("id", remake.id())
                .param("payer", remake.payer() == null ? null : remake.payer().value())
                .param("waived", remake.waived())
                .param("state", remake.state().name())
                .param("since", remake.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Remake> allOf(HolderId holder) {
        return database.sql("select * from replacement.remake where holder_id = :holder order by declared_at desc, id")
                .param("holder", holder.value())
                .query(RemakeRows::remake)
                .list();
    }

    Optional<Remake> ofOrdered(UUID card) {
        return database.sql("select * from replacement.remake where ordered_card = :card")
                .param("card", card)
                .query(RemakeRows::remake)
                .optional();
    }

    private static Remake remake(ResultSet row, int index) throws SQLException {
        var payer = row.getString("payer");
        return new Remake(
                row.getObject("id", UUID.class),
                new HolderId(row.getObject("holder_id", UUID.class)),
                Reason.valueOf(row.getString("reason")),
                row.getObject("lost_card", UUID.class),
                row.getObject("ordered_card", UUID.class),
                Money.cents(row.getLong("fee")),
                payer == null ? null : new BenefitCode(payer),
                row.getBoolean("waived"),
                State.valueOf(row.getString("state")),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
