package fr.passregion.settlement.web;

import fr.passregion.partner.AccountChanges;
import fr.passregion.partner.BankDetails;
import fr.passregion.partner.Partner;
import fr.passregion.partner.Partners;
import fr.passregion.settlement.PayTerms;
import fr.passregion.settlement.PaymentBatches;
import fr.passregion.settlement.Statement;
import fr.passregion.settlement.StatementLine;
import fr.passregion.settlement.Statements;
import fr.passregion.settlement.web.PartnerHome.Transfer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what a partner’s home shows. */
@Component
class PartnerHomes {

    private static final int LAST_DEBITS = 10;
    private static final int SHOWN_TRANSFERS = 6;

    private final Statements statements;
    private final PaymentBatches batches;
    private final DebitLines lines;
    private final Partners partners;
    private final AccountChanges changes;
    private final LineViews rows;
    private final Labels labels;
    private final PayTerms terms;
    private final Clock clock;

    PartnerHomes(
            Statements statements,
            PaymentBatches batches,
            DebitLines lines,
            Partners partners,
            AccountChanges changes,
            LineViews rows,
            Labels labels,
            PayTerms terms,
            Clock clock) {
        this.statements = statements;
        this.batches = batches;
        this.lines = lines;
        this.partners = partners;
        this.changes = changes;
        this.rows = rows;
        this.labels = labels;
        this.terms = terms;
        this.clock = clock;
    }

    PartnerHome of(Partner partner) {
        var today = LocalDate.now(clock);
        var own = statements.ofPartner(partner.id());
        var running = statements.running(partner.id());
        var transfers = transfers(own);
        var debits = lately(partner, today);
        var headlines =
                new Headlines(own, transfers.stream().map(Transfer::payment).toList(), running.total(), today, terms);
        return new PartnerHome(
                partner,
                headlines.headline(),
                headlines.stages(),
                new WeeklyDebits(
                                debits.stream()
                                        .filter(line -> !line.isRefund())
                                        .map(this::debit)
                                        .toList(),
                                today)
                        .chart(),
                transfers.stream().limit(SHOWN_TRANSFERS).toList(),
                own,
                rows.of(debits.stream().limit(LAST_DEBITS).toList()),
                running.canBeClaimed(),
                partners.bankDetails(partner.id()).map(BankDetails::masked).orElse(null),
                changes.waitingOf(partner.id()).isPresent());
    }

    private List<Transfer> transfers(List<Statement> own) {
        return own.stream()
                .flatMap(statement -> batches.paymentsOf(statement.id()).stream()
                        .filter(payment -> payment.executionOn() != null)
                        .map(payment -> new Transfer(payment, statement)))
                .toList();
    }

    private List<StatementLine> lately(Partner partner, LocalDate today) {
        var from = WeeklyDebits.firstDay(today).atStartOfDay(clock.getZone()).toInstant();
        return lines.of(partner.id(), from, clock.instant());
    }

    private WeeklyDebits.Debit debit(StatementLine line) {
        return new WeeklyDebits.Debit(
                LineViews.inParis(line.bookedAt()).toLocalDate(), labels.of(line.benefit(), line.year()), line.owed());
    }
}
