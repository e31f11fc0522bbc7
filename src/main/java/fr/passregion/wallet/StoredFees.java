package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.Fees.FeeOutcome.Held;
import fr.passregion.wallet.Fees.FeeOutcome.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Fees in the ledger's tables, added and never changed. Whatever holds or ends one locks the allotment's row first. */
@Component
class StoredFees implements Fees {

    /** A fee, and how it ended if it has. */
    private record Row(
            UUID id, HeldFee fee, HolderId holder, @Nullable EndOfFee end) {}

    private final Allotments allotments;
    private final Ledger ledger;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionOperations transaction;

    StoredFees(
            Allotments allotments,
            Ledger ledger,
            JdbcClient database,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.allotments = allotments;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public FeeOutcome hold(AllotmentId allotment, Amount amount, Cause cause) {
        return transaction.execute(status -> {
            var envelope = allotments.lock(allotment);
            var asked = new HeldFee(allotment, amount);
            var earlier = row(cause);
            if (earlier.isPresent()) return again(earlier.get(), asked);
            var refusal = envelope.refusal(amount, ledger.today());
            if (refusal.isPresent()) return new Refused(refusal.get());
            add(asked, cause, envelope.holder());
            return new Held(asked);
        });
    }

    private static FeeOutcome again(Row earlier, HeldFee asked) {
        if (!earlier.fee().equals(asked) || earlier.end() == EndOfFee.RELEASED)
            throw new IllegalStateException("Held already, and otherwise: " + earlier + ", now " + asked);
        return new Held(asked);
    }

    @Override
    public EndOfFee take(Cause cause) {
        return transaction.execute(status -> {
            var envelope = allotments.lock(known(cause).fee().allotment());
            var standing = known(cause);
            if (standing.end() != null) return standing.end();
            var account = Account.fees(envelope.unit());
            var transfer = TransferId.of("fee", standing.id());
            var move = envelope.giving(transfer, account, standing.fee().amount(), Reason.FEE, cause);
            end(standing, EndOfFee.TAKEN, transfer);
            ledger.book(move, account);
            return EndOfFee.TAKEN;
        });
    }

    @Override
    public EndOfFee release(Cause cause) {
        return transaction.execute(status -> {
            allotments.lock(known(cause).fee().allotment());
            var standing = known(cause);
            if (standing.end() != null) return standing.end();
            end(standing, EndOfFee.RELEASED, null);
            return EndOfFee.RELEASED;
        });
    }

    @Override
    public Optional<HeldFee> find(Cause cause) {
        return row(cause).map(Row::fee);
    }

    private Row known(Cause cause) {
        return row(cause).orElseThrow(() -> new IllegalArgumentException("No such fee: " + cause));
    }

    private Optional<Row> row(Cause cause) {
        return database.sql("""
                        select f.*, e.how from wallet.fee f left join wallet.fee_end e on e.fee = f.id
                         where f.id = :id""").param("id", id(cause)).query(StoredFees::row).optional();
    }

    private void add(HeldFee fee, Cause cause, HolderId holder) {
        database.sql("""
                        insert into wallet.fee (id, allotment, amount, unit, cause, holder_id, held_at, business_day)
                        values (:id, :allotment, :amount, :unit, :cause, :holder, :now, :today)""")
                .param("id", id(cause))
                .param("allotment", fee.allotment().value())
                .param("amount", fee.amount().quantity())
                .param("unit", fee.amount().unit().name())
                .param("cause", cause.toString())
                .param("holder", holder.value())
                .param("now", OffsetDateTime.now(clock))
                .param("today", LocalDate.now(clock))
                .update();
    }

    private void end(Row fee, EndOfFee how, @Nullable TransferId transfer) {
        database.sql("""
                        insert into wallet.fee_end (fee, how, transfer, holder_id, ended_at)
                        values (:fee, :how, :transfer, :holder, :now)""")
                .param("fee", fee.id())
                .param("how", how.name())
                .param("transfer", transfer == null ? null : transfer.value())
                .param("holder", fee.holder().value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static UUID id(Cause cause) {
        return NamedUuid.of("fee", cause.toString());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var how = row.getString("how");
        return new Row(
                row.getObject("id", UUID.class),
                new HeldFee(
                        new AllotmentId(row.getObject("allotment", UUID.class)),
                        new Amount(Unit.valueOf(row.getString("unit")), row.getLong("amount"))),
                new HolderId(row.getObject("holder_id", UUID.class)),
                how == null ? null : EndOfFee.valueOf(how));
    }
}
