package fr.passregion.partner;

import fr.passregion.identity.AccountId;
import fr.passregion.partner.AccountChangeDecided.Outcome;
import fr.passregion.secrets.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of changes of account; the new account is sealed, and gone once it is decided. */
@Repository
class AccountChangeRows {

    private final JdbcClient sql;
    private final SecretBox secrets;
    private final Clock clock;

    AccountChangeRows(JdbcClient sql, SecretBox secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    void insert(AccountChange change) {
        sql.sql("""
                insert into partner.account_change (id, partner, sealed, asked_by, asked_at)
                values (:id, :partner, :sealed, :by, :at)
                """)
                .param("id", change.id())
                .param("partner", change.partner().value())
                .param("sealed", change.wanted().sealedBy(secrets, label(change.id())))
                .param("by", change.askedBy().value())
                .param("at", change.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<AccountChange> waitingOf(PartnerId partner) {
        return sql.sql("select * from partner.account_change where partner = :partner and state = 'WAITING'")
                .param("partner", partner.value())
                .query(this::read)
                .optional();
    }

    Set<PartnerId> partnersWaiting() {
        return sql.sql("select partner from partner.account_change where state = 'WAITING'")
                .query((row, number) -> new PartnerId(row.getObject("partner", UUID.class)))
                .set();
    }

    List<AccountChange> waiting(int limit) {
        return sql.sql(
                        "select * from partner.account_change where state = 'WAITING' order by asked_at, id limit :limit")
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    void decide(UUID change, AccountId by, Outcome outcome, @Nullable String why) {
        sql.sql("""
                update partner.account_change
                   set state = :state, sealed = null, decided_by = :by, decided_at = :now, why = :why
                 where id = :id
                """)
                .param("state", outcome.name())
                .param("by", by.value())
                .param("now", OffsetDateTime.now(clock))
                .param("why", why)
                .param("id", change)
                .update();
    }

    private static String label(UUID change) {
        return "account-change:" + change;
    }

    private AccountChange read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new AccountChange(
                id,
                new PartnerId(row.getObject("partner", UUID.class)),
                BankDetails.opened(secrets, row.getBytes("sealed"), label(id)),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant());
    }
}
