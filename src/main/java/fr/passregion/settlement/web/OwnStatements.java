package fr.passregion.settlement.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.Partner;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.settlement.Payment;
import fr.passregion.settlement.PaymentBatches;
import fr.passregion.settlement.Statement;
import fr.passregion.settlement.StatementId;
import fr.passregion.settlement.Statements;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The one place that says what a partner’s manager may see: their own partner’s; another’s does not exist. */
@Component
class OwnStatements {

    private final Partners partners;
    private final Statements statements;
    private final PaymentBatches batches;

    OwnStatements(Partners partners, Statements statements, PaymentBatches batches) {
        this.partners = partners;
        this.statements = statements;
        this.batches = batches;
    }

    Partner partner(SignedIn manager) {
        return found(manager.scope(Role.PARTNER_MANAGER)
                .map(scope -> new PartnerId(UUID.fromString(scope)))
                .flatMap(partners::find));
    }

    Statement statement(SignedIn manager, String id) {
        var partner = partner(manager);
        return found(statements
                .find(new StatementId(id))
                .filter(statement -> statement.partner().equals(partner.id())));
    }

    /** A payment whose batch has been approved: before that, nothing is promised. */
    Payment payment(SignedIn manager, String endToEndId) {
        var payment = found(batches.payment(endToEndId).filter(found -> found.executionOn() != null));
        statement(manager, payment.statement().value());
        return payment;
    }

    static <T> T found(Optional<T> something) {
        return something.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
