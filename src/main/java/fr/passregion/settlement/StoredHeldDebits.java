package fr.passregion.settlement;

import static java.util.stream.Collectors.toSet;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of held debits. A hold keeps the partner's claims off while it is written, so that none takes the debit meanwhile. */
@Component
class StoredHeldDebits implements HeldDebits {

    private final JdbcClient sql;
    private final StatementRows statements;
    private final StatementLines lines;
    private final Clock clock;

    StoredHeldDebits(JdbcClient sql, StatementRows statements, StatementLines lines, Clock clock) {
        this.sql = sql;
        this.statements = statements;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean hold(Redemption debit) {
        statements.holdOffClaims(debit.partner());
        if (!lines.statementsOf(List.of(debit.id())).isEmpty()) return false;
        return sql.sql("""
                        insert into settlement.hold (redemption_id, partner_id, held_at) values (?, ?, ?)
                        on conflict do nothing""")
                        .params(debit.id().value(), debit.partner().value(), now())
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public void release(RedemptionId debit) {
        sql.sql("update settlement.hold set released_at = ? where redemption_id = ? and released_at is null")
                .params(now(), debit.value())
                .update();
    }

    Set<RedemptionId> heldOf(PartnerId partner) {
        return ids("select redemption_id from settlement.hold where partner_id = ? and released_at is null", partner);
    }

    /** What is held or was, and is on no statement yet, however long ago it was taken. */
    Set<RedemptionId> unclaimedOf(PartnerId partner) {
        return ids("""
                select redemption_id from settlement.hold held
                where partner_id = ? and not exists (
                    select from settlement.line
                    where line.redemption_id = held.redemption_id and line.refund_id is null)""", partner);
    }

    private Set<RedemptionId> ids(String query, PartnerId partner) {
        return sql
                .sql(query)
                .param(partner.value())
                .query((row, number) -> new RedemptionId(row.getString("redemption_id")))
                .list()
                .stream()
                .collect(toSet());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
