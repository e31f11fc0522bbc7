package fr.passregion.settlement;

import fr.passregion.audit.AuditTrail;
import fr.passregion.partner.PartnerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims, each in one transaction: lines, statement and the ledger’s pricing, or nothing. */
@Component
class StoredClaims implements Claims {

    private final StatementRows statements;
    private final StatementLines lines;
    private final Unclaimed unclaimed;
    private final LedgerPostings ledger;
    private final AuditTrail audit;
    private final Clock clock;

    StoredClaims(
            StatementRows statements,
            StatementLines lines,
            Unclaimed unclaimed,
            LedgerPostings ledger,
            AuditTrail audit,
            Clock clock) {
        this.statements = statements;
        this.lines = lines;
        this.unclaimed = unclaimed;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome claim(PartnerId partner) {
        statements.waitForOtherClaims(partner);
        // The debit of this very instant counts too.
        var until = clock.instant().plus(1, ChronoUnit.MICROS);
        var found = unclaimed.of(partner, until);
        var total = StatementLine.total(found.lines());
        if (total.isNegative()) return new Outcome.CarriedOver(total.owedBack());
        if (found.debits().isEmpty()) return new Outcome.NothingToClaim();
        var id = statements.insert(partner, found, until);
        lines.insert(id, found.lines());
        ledger.price(partner, id, found);
        if (total.owed().isZero()) statements.settle(id, LocalDate.now(clock));
        audit.record("statement.claimed", "partner:" + partner, "statement:" + id);
        return new Outcome.Claimed(statements.known(id));
    }
}
