package fr.passregion.settlement.web;

import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.settlement.StatementLine;
import fr.passregion.settlement.Statements;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes rows of debits. */
@Component
class LineViews {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Statements statements;
    private final Partners partners;
    private final Labels labels;

    LineViews(Statements statements, Partners partners, Labels labels) {
        this.statements = statements;
        this.partners = partners;
        this.labels = labels;
    }

    List<LineView> of(List<StatementLine> lines) {
        var places = new HashMap<String, String>();
        var claimed =
                statements.holding(lines.stream().map(StatementLine::redemption).toList());
        var deducted = statements.deducting(lines.stream()
                .map(StatementLine::refund)
                .filter(Objects::nonNull)
                .toList());
        return lines.stream()
                .map(line -> new LineView(
                        inParis(line.bookedAt()),
                        places.computeIfAbsent(line.pointOfSale(), this::place),
                        labels.of(line.benefit(), line.year()),
                        line.isRefund(),
                        line.taken(),
                        line.counted(),
                        line.receipt(),
                        line.refund() == null ? claimed.get(line.redemption()) : deducted.get(line.refund())))
                .toList();
    }

    static ZonedDateTime inParis(Instant instant) {
        return instant.atZone(PARIS);
    }

    private String place(String id) {
        return partners.pointOfSale(new PointOfSaleId(id))
                .map(PointOfSale::name)
                .orElse(id);
    }
}
