package fr.passregion.wallet;

import fr.passregion.database.Journey;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.Columns;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The transfers: added one by one, never changed. A transfer that is there already is recognised, not added again. */
@Component
class Ledger {

    /** A booked transfer, and whether this very call booked it. */
    record Booking(Transfer transfer, boolean isNew) {}

    /** Sorted, so that of two transactions that open the same accounts none waits for the other in turn. */
    private static final String OPEN = """
            insert into wallet.account (id, key, kind, unit, benefit, school_year, payee)
            select distinct * from unnest(:account::uuid[], :key::text[], :kind::text[], :accountUnit::text[],
                                          :benefit::text[], :year::text[], :payee::text[]) order by 1
            on conflict do nothing""";

    private static final String OPENING = "with opened as (" + OPEN + ") ";

    private static final String ADD = """
            insert into wallet.transfer (id, debit_account, credit_account, amount, unit, reason, cause, holder_id, reverses,
                                         booked_at, business_day)
            select *, :at, :day from unnest(:id::uuid[], :debit::uuid[], :credit::uuid[], :amount::bigint[], :unit::text[],
                                            :reason::text[], :cause::text[], :holder::uuid[], :reverses::uuid[])
            """;

    private static final String BOOK = ADD + "on conflict (id) do nothing";

    private final JdbcClient database;
    private final OpenAccounts accounts;
    private final Clock clock;

    Ledger(JdbcClient database, OpenAccounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Opens the accounts that are not open yet. */
    void openAll(Collection<Account> accounts) {
        database.sql(OPEN).params(columnsOf(accounts)).update();
    }

    /** Books a move, opening the account on its other side when this is its first; one round trip. */
    Booking book(Move move, Account opened) {
        var at = now();
        var added = database.sql(OPENING + BOOK)
                .params(columnsOf(List.of(opened)))
                .params(columnsOf(List.of(move), at))
                .update();
        return added == 1
                ? new Booking(move.at(at, dayOf(at)), true)
                : new Booking(booked(move).orElseThrow(), false);
    }

    /** Books moves between accounts that are open. */
    void bookAll(List<Move> moves) {
        if (moves.isEmpty()) return;
        database.sql(BOOK).params(columnsOf(moves, now())).update();
    }

    /**
     * Books moves of which none was booked before, or fails, when the journey is made; accounts that are not known to be open are
     * opened.
     */
    void bookNew(Journey journey, List<Move> moves, List<Account> opened, Instant at) {
        accounts.opening(opened, unopened -> {
            if (!unopened.isEmpty()) journey.tell(OPEN, columnsOf(unopened));
            journey.tell(ADD, columnsOf(moves, at));
        });
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

    /** Those of these allotments whose debits of that day have not all been moved back. */
    Set<AllotmentId> debitedOn(LocalDate day, Collection<AllotmentId> allotments) {
        return database.sql("""
                select t.debit_account
                  from wallet.account a join wallet.transfer t on t.holder_id = a.holder_id and t.debit_account = a.id
                 where a.id = any(:allotments) and t.reason = 'DEBIT' and t.business_day = :day
                   and t.amount > (select coalesce(sum(r.amount), 0) from wallet.transfer r where r.reverses = t.id)""")
                .param("allotments", Columns.of(allotments).uuids(AllotmentId::value))
                .param("day", day)
                .query((row, index) -> new AllotmentId(row.getObject("debit_account", UUID.class)))
                .set();
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
                     - coalesce((select sum(amount) from wallet.transfer where debit_account = :id and reason <> 'DEBIT'), 0)""").param("id", account.id()).query(Long.class).single();
    }

    /** The same, and nobody else who asks it this way moves the balance before the transaction ends. */
    long lockedBalance(Account account) {
        database.sql("select id from wallet.account where id = :id for update")
                .param("id", account.id())
                .query(UUID.class)
                .optional();
        return balance(account);
    }

    /** Every payee's balances in euros, in one reading. */
    List<Payables.Standing> standings() {
        return database.sql("""
                with moved as (
                    select credit_account as account, amount from wallet.transfer where unit = 'EUR'
                    union all
                    select debit_account, -amount from wallet.transfer where unit = 'EUR' and reason <> 'DEBIT')
                select a.payee, coalesce(sum(m.amount) filter (where a.kind = 'PAYABLE'), 0) as owed,
                       coalesce(sum(m.amount) filter (where a.kind = 'IN_PAYMENT'), 0) as in_payment,
                       coalesce(sum(m.amount) filter (where a.kind = 'PAID'), 0) as paid
                  from wallet.account a join moved m on m.account = a.id
                 where a.payee is not null
                 group by a.payee order by a.payee""")
                .query((row, index) -> new Payables.Standing(
                        new Payee(row.getString("payee")),
                        new Balance(row.getLong("owed")),
                        new Balance(row.getLong("in_payment")),
                        new Balance(row.getLong("paid"))))
                .list();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day of an instant is the instant's own, at midnight too. */
    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static Map<String, Object> columnsOf(Collection<Account> accounts) {
        var columns = Columns.of(accounts);
        return Map.of(
                "account", columns.uuids(Account::id),
                "key", columns.texts(Account::key),
                "kind", columns.texts(account -> account.kind().name()),
                "accountUnit", columns.texts(account -> account.unit().name()),
                "benefit", columns.texts(account -> textOf(account.benefit())),
                "year", columns.texts(account -> textOf(account.year())),
                "payee",
                        columns.texts(account ->
                                account.payee() == null ? null : account.payee().reference()));
    }

    private Map<String, Object> columnsOf(List<Move> moves, Instant at) {
        var columns = Columns.of(moves);
        var values = new HashMap<String, Object>();
        values.put("id", columns.uuids(move -> move.id().value()));
        values.put("debit", columns.uuids(Move::debitAccount));
        values.put("credit", columns.uuids(Move::creditAccount));
        values.put("amount", columns.numbers(move -> move.amount().quantity()));
        values.put("unit", columns.texts(move -> move.amount().unit().name()));
        values.put("reason", columns.texts(move -> move.reason().name()));
        values.put("cause", columns.texts(move -> move.cause().toString()));
        values.put(
                "holder",
                columns.uuids(
                        move -> move.holder() == null ? null : move.holder().value()));
        values.put(
                "reverses",
                columns.uuids(
                        move -> move.reverses() == null ? null : move.reverses().value()));
        values.put("at", at.atOffset(ZoneOffset.UTC));
        values.put("day", dayOf(at));
        return values;
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
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
