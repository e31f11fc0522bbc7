package fr.passregion.redemption.web;

import fr.passregion.redemption.RefundReason;
import fr.passregion.redemption.Reimbursements.Stage;
import fr.passregion.shared.Amount;
import fr.passregion.shared.French;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;

/** What pages say of refunds. */
final class RefundWords {

    private RefundWords() {}

    /** « 8,00 € », « 2 places »: exact, for tills. */
    static String amount(Amount amount) {
        return amount.unit() == Unit.EUR ? French.exactEuros(amount.money()) : French.amount(amount);
    }

    static String reason(RefundReason reason) {
        return switch (reason) {
            case RETURNED -> "Retour, ou prestation non prise";
            case MISTAKE -> "Erreur de caisse";
            case EVENT_CANCELLED -> "Événement annulé";
            case OTHER -> "Autre motif";
        };
    }

    /** What the refund changes for the partner’s money. */
    static String effect(Stage stage, Money deducted) {
        if (deducted.isZero()) return "Rien ne change pour le partenaire\u00a0: ce débit ne lui est pas remboursé.";
        var sum = French.exactEuros(deducted);
        return switch (stage) {
            case Stage.NotClaimed open ->
                "Le partenaire n’a pas encore demandé ce débit\u00a0: %s de moins sur son prochain relevé."
                        .formatted(sum);
            case Stage.Claimed claimed ->
                "Le relevé n°\u00a0%s n’est pas encore payé\u00a0: il baisse de %s."
                        .formatted(claimed.statement(), sum);
            case Stage.Paid paid ->
                "Le relevé n°\u00a0%s est payé, ou en paiement\u00a0: ligne négative de %s au prochain relevé."
                        .formatted(paid.statement(), sum);
        };
    }
}
