package fr.passregion.settlement.web;

import fr.passregion.settlement.BankAnswers.Effect;
import fr.passregion.settlement.BatchState;
import fr.passregion.settlement.PaymentResult;
import fr.passregion.settlement.Statement;
import fr.passregion.shared.French;
import java.util.Objects;

/** A state in words for a tag, and the colour of the tag. */
public record StateView(String label, String kind) {

    public static StateView of(Statement statement) {
        return switch (statement.state()) {
            case OPEN -> new StateView("À demander", "sun");
            case CLAIMED -> new StateView("Demandé", "check");
            case APPROVED -> new StateView("Approuvé", "check");
            case IN_PAYMENT -> new StateView("Virement en cours", "check");
            case PAID -> new StateView(paid(statement), "ok");
            case RETURNED -> new StateView("Renvoyé par la banque", "stop");
        };
    }

    public static StateView of(BatchState state) {
        return switch (state) {
            case PREPARED -> new StateView("À approuver", "sun");
            case APPROVED -> new StateView("Approuvé", "check");
            case ISSUED -> new StateView("Remis à la banque", "check");
            case CLOSED -> new StateView("Terminé", "ok");
            case REFUSED -> new StateView("Refusé", "stop");
        };
    }

    public static StateView of(PaymentResult result) {
        return switch (result) {
            case PENDING -> new StateView("Pas encore payé", "check");
            case ACCEPTED -> new StateView("Payé", "ok");
            case REJECTED -> new StateView("Rejeté", "stop");
            case WITHDRAWN -> new StateView("Retiré", "seen");
        };
    }

    public static StateView of(Effect effect) {
        return switch (effect) {
            case PAID -> new StateView("Payé", "ok");
            case RETURNED -> new StateView("Rejeté, à virer de nouveau", "stop");
            case UNDER_WAY -> new StateView("Pas encore payé", "check");
            case KNOWN_ALREADY -> new StateView("Déjà connu", "check");
            case UNKNOWN -> new StateView("Référence inconnue", "seen");
            case NOT_ISSUED -> new StateView("Lot pas encore remis", "seen");
            case CONTRADICTS -> new StateView("Contredit une réponse précédente", "seen");
        };
    }

    private static String paid(Statement statement) {
        var day = French.dayAndMonth(Objects.requireNonNull(statement.settledOn()));
        return statement.total().isZero() ? "Clos, rien à virer" : "Payé le\u00a0" + day;
    }
}
