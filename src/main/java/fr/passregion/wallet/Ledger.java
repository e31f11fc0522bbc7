package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The transfers: added one by one, never changed. A transfer that is there already is recognised, not added again. */
@Component
class Ledger {

    /** A booked transfer, and whether this very call booked it. */
    record Booking(Transfer transfer, boolean isNew) {}

    private static final String OPEN = """
            insert into wallet.account (id, key, kind, unit, benefit, school_year, payee)
            values (:account, :key, :kind, :unit, :benefit, :year, :payee)
            on conflict do nothing""";

    private static final String BOOK = """
            insert into wallet.transfer (id, debit_account, credit_account, amount, unit, reason, cause, holder_id, reverses,
                                         booked_at, business_day)
            values (:id, :debit, :credit, :amount, :unit, :reason, :cause, :holder, :reverses, :at, :day)
            on conflict (id) do nothing""";

    private final NamedParameterJdbcOperations batches;
    private final JdbcClient database;
    private final Clock clock;

    Ledger(NamedParameterJdbcOperations database, Clock clock) {
        this.batches = database;
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void open(Account account) {
        database.sql(OPEN).paramSource(parametersOf(account)).update();
    }

    /** Books a move, opening the account on its other side when this is its first; one round trip. */
    Booking book(Move move, Account opened) {
        var transfer = stamped(move);
        var parameters = parametersOf(opened).addValues(parametersOf(transfer).getValues());
        var added = database.sql("with opened as (" + OPEN + ") " + BOOK)
                .paramSource(parameters)
                .update();
        return added == 1
                ? new Booking(transfer, true)
                : new Booking(booked(move).orElseThrow(), false);
    }

    /** Books moves between accounts that are open. */
    void bookAll(List<Move> moves) {
        batches.batchUpdate(
                BOOK,
                moves.stream().map(this::stamped).map(Ledger::parametersOf).toArray(SqlParameterSource[]::new));
    }

    /** The transfer that this move became earlier, if it did; one of the same name that moved otherwise is a bug. */
    Optional<Transfer> booked(Move move) {
        var found = find(move.id());
        found.filter(transfer -> !Move.of(transfer).equals(move)).ifPresent(other -> {
            throw new IllegalStateException("Booked already, and otherwise: " + other + ", now " + move);
        });
        return found;
    }

    Optional<Transfer> find(TransferId id) {
        return database.sql("select * from wallet.transfer where id = :id")
                .param("id", id.value())
                .query(Ledger::read)
                .optional();
    }

    List<Transfer> of(HolderId holder) {
        return database.sql("select * from wallet.transfer where holder_id = :holder order by booked_at desc, id")
                .param("holder", holder.value())
                .query(Ledger::read)
                .list();
    }

    /** How much of a transfer its reversals have moved back. */
    long reversedOf(TransferId original) {
        return database.sql("select coalesce(sum(amount), 0) from wallet.transfer where reverses = :id")
                .param("id", original.value())
                .query(Long.class)
                .single();
    }

    /** The balance of an account that is not an allotment: what entered it less what left it. */
    long balance(Account account) {
        return database.sql("""
                select coalesce((select sum(amount) from wallet.transfer where credit_account = :id), 0)
                     - coalesce((select sum(amount) from wallet.transfer where debit_account = :id), 0)""").param("id", account.id()).query(Long.class).single();
    }

    /** The same, and nobody else who asks it this way moves the balance before the transaction ends. */
    long lockedBalance(Account account) {
        database.sql("select id from wallet.account where id = :id for update")
                .param("id", account.id())
                .query(UUID.class)
                .optional();
        return balance(account);
    }

    /** Read once, so that the day is the instant's own, at midnight too. */
    private Transfer stamped(Move move) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Transfer(
                move.id(),
                move.debitAccount(),
                move.creditAccount(),
                move.amount(),
                move.reason(),
                move.cause(),
                move.holder(),
                move.reverses(),
                now,
                LocalDate.ofInstant(now, clock.getZone()));
    }

    private static MapSqlParameterSource parametersOf(Account account) {
        return new MapSqlParameterSource()
                .addValue("account", account.id())
                .addValue("key", account.key())
                .addValue("kind", account.kind().name())
                .addValue("unit", account.unit().name())
                .addValue(
                        "benefit",
                        account.benefit() == null ? null : account.benefit().value())
                .addValue("year", account.year() == null ? null : account.year().label())
                .addValue(
                        "payee",
                        account.payee() == null ? null : account.payee().reference());
    }

    private static MapSqlParameterSource parametersOf(Transfer transfer) {
        return new MapSqlParameterSource()
                .addValue("id", transfer.id().value())
                .addValue("debit", transfer.debitAccount())
                .addValue("credit", transfer.creditAccount())
                .addValue("amount", transfer.amount().quantity())
                .addValue("unit", transfer.amount().unit().name())
                .addValue("reason", transfer.reason().name())
                .addValue("cause", transfer.cause().toString())
                .addValue(
                        "holder",
                        transfer.holder() == null ? null : transfer.holder().value())
                .addValue(
                        "reverses",
                        transfer.reverses() == null ? null : transfer.reverses().value())
                .addValue("at", transfer.bookedAt().atOffset(ZoneOffset.UTC))
                .addValue("day", transfer.businessDay());
    }

    private static Transfer read(ResultSet row, int index) throws SQLException {
        var holder = row.getObject("holder_id", UUID.class);
        var reverses = row.getObject("reverses", UUID.class);
        return new Transfer(
                new TransferId(row.getObject("id", UUID.class)),
                row.getObject("debit_account", UUID.class),
                row.getObject("credit_account", UUID.class),
                new Amount(Unit.valueOf(row.getString("unit")), row.getLong("amount")),
                Reason.valueOf(row.getString("reason")),
                Cause.parse(row.getString("cause")),
                holder == null ? null : new HolderId(holder),
                reverses == null ? null : new TransferId(reverses),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                row.getObject("business_day", LocalDate.class));
    }
}
