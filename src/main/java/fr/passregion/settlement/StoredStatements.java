package fr.passregion.settlement;

import static java.util.stream.Collectors.toMap;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.RefundId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Statements as they are stored; the running one is computed from the till’s debits. */
@Component
class StoredStatements implements Statements {

    private final StatementRows rows;
    private final StatementLines lines;
    private final Unclaimed unclaimed;
    private final Clock clock;

    StoredStatements(StatementRows rows, StatementLines lines, Unclaimed unclaimed, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.unclaimed = unclaimed;
        this.clock = clock;
    }

    @Override
    public Optional<Statement> find(StatementId id) {
        return rows.find(id);
    }

    @Override
    public List<Statement> ofPartner(PartnerId partner) {
        return rows.ofPartner(partner);
    }

    @Override
    public List<StatementLine> linesOf(StatementId statement) {
        return lines.of(statement);
    }

    @Override
    public Running running(PartnerId partner) {
        return new Running(unclaimed
                .of(partner, clock.instant().plus(1, ChronoUnit.MICROS))
                .lines());
    }

    @Override
    public Map<RedemptionId, Statement> holding(Collection<RedemptionId> debits) {
        return known(lines.statementsOf(debits));
    }

    @Override
    public Map<RefundId, Statement> deducting(Collection<RefundId> refunds) {
        return known(lines.statementsDeducting(refunds));
    }

    private <T> Map<T, Statement> known(Map<T, StatementId> found) {
        var statements = new HashMap<StatementId, Statement>();
        found.values().forEach(id -> statements.computeIfAbsent(id, rows::known));
        return found.entrySet().stream().collect(toMap(Map.Entry::getKey, line -> statements.get(line.getValue())));
    }

    @Override
    public List<Statement> payable(int limit) {
        return rows.payable(limit);
    }
}
