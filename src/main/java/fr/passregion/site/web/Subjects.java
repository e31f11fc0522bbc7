package fr.passregion.site.web;

import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.SignedIn;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.partner.Partner;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.settlement.BatchId;
import fr.passregion.settlement.PaymentBatches;
import fr.passregion.settlement.Statement;
import fr.passregion.settlement.StatementId;
import fr.passregion.settlement.Statements;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import fr.passregion.site.web.JournalView.Subject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives back their names to those whom the trail knows by a key such as {@code holder:<id>}. */
@Component
class Subjects {

    private final Holders holders;
    private final Institutions institutions;
    private final Partners partners;
    private final Accounts accounts;
    private final Statements statements;
    private final PaymentBatches batches;

    Subjects(
            Holders holders,
            Institutions institutions,
            Partners partners,
            Accounts accounts,
            Statements statements,
            PaymentBatches batches) {
        this.holders = holders;
        this.institutions = institutions;
        this.partners = partners;
        this.accounts = accounts;
        this.statements = statements;
        this.batches = batches;
    }

    /** The key of whom an administrator names by a dossier number, the code of an establishment or an e-mail address. */
    Optional<String> keyOf(String typed) {
        var holder = CaseNumber.parse(typed).flatMap(holders::byCaseNumber).map(found -> "holder:" + found.id());
        return holder.or(() -> Uai.parse(typed).flatMap(institutions::find).map(found -> "institution:" + found.uai()))
                .or(() -> accounts.byLogin(typed).map(account -> "account:" + account));
    }

    Subject named(String key) {
        var parts = key.split(":", 2);
        var id = parts.length == 2 ? parts[1] : "";
        Optional<Subject> known = switch (parts[0]) {
            case "holder" -> uuid(id).map(HolderId::new).flatMap(holders::find).map(found -> holder(key, found));
            case "account" -> account(id).map(found -> new Subject(key, found.displayName(), "Compte", null));
            case "institution" -> Uai.parse(id).flatMap(institutions::find).map(found -> institution(key, found));
            case "partner" ->
                uuid(id).map(PartnerId::new).flatMap(partners::find).map(found -> partner(key, found));
            case "till" -> partners.pointOfSale(new PointOfSaleId(id)).map(found -> till(key, found));
            case "inquiry" -> Optional.of(new Subject(key, "Demande à l’assistance", "n°\u00a0" + id, null));
            case "number" -> Optional.of(new Subject(key, "Numéro saisi en caisse", null, null));
            case "batch" -> Optional.of(batch(key, id));
            case "statement" -> statements.find(new StatementId(id)).map(found -> statement(key, found));
            case "bank-answer" -> Optional.of(new Subject(key, "Réponse de la banque", null, null));
            case "card-maker" -> Optional.of(new Subject(key, "Fabricant des cartes", null, null));
            case "ledger" -> Optional.of(new Subject(key, "Grand livre", id.replace(":", " – "), "/region/comptes"));
            case "register" -> Optional.of(new Subject(key, "Registre", id, "/region/" + id));
            default -> Optional.empty();
        };
        return known.orElseGet(() -> new Subject(key, key, null, null)); // the trail outlives those it names
    }

    /** Who has that account, if they still have one. */
    Optional<SignedIn> account(String id) {
        return uuid(id).map(AccountId::new).flatMap(accounts::find);
    }

    private static Subject holder(String key, Holder holder) {
        return new Subject(
                key, holder.fullName(), "Dossier " + holder.caseNumber().grouped(), null);
    }

    /** Cards leave in numbered batches, payments in batches with a reference. */
    private Subject batch(String key, String id) {
        return batches.find(new BatchId(id))
                .map(payments -> new Subject(key, "Lot de virements", payments.reference(), null))
                .orElseGet(() -> new Subject(key, "Lot de cartes", "n°\u00a0" + id, null));
    }

    private static Subject statement(String key, Statement found) {
        return new Subject(key, "Relevé", "n°\u00a0" + found.number(), null);
    }

    private static Subject institution(String key, Institution found) {
        return new Subject(
                key, found.name(), found.town() + " · " + found.uai(), "/region/etablissements/" + found.uai());
    }

    private static Subject partner(String key, Partner found) {
        return new Subject(key, found.name(), found.town(), "/region/partenaires/" + found.id());
    }

    private static Subject till(String key, PointOfSale found) {
        return new Subject(key, found.name(), found.town(), "/region/partenaires/" + found.partner());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
