package fr.passregion.badge.web;

import fr.passregion.badge.Webhooks.Delivery;
import fr.passregion.badge.Webhooks.State;
import fr.passregion.shared.French;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One line of the log of alerts, in words. */
public record DeliveryView(String id, String when, String what, String state, boolean canGoAgain) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id().toString(),
                French.moment(delivery.happenedAt().atZone(PARIS)),
                delivery.test() ? "Essai" : "Carte bloquée",
                state(delivery),
                delivery.state() != State.WAITING);
    }

    private static String state(Delivery delivery) {
        var answer = answer(delivery.answer());
        return switch (delivery.state()) {
            case DELIVERED -> "Reçue (" + answer + ")";
            case GIVEN_UP -> "Abandonnée\u00a0: " + answer;
            case WAITING ->
                delivery.answer() == null
                        ? "En attente"
                        : French.count(delivery.attempts(), "tentative") + ", la dernière\u00a0: " + answer;
        };
    }

    private static String answer(@Nullable String code) {
        if (code == null) return "sans réponse";
        return switch (code) {
            case "NO_ANSWER" -> "pas de réponse";
            case "INSIDE" -> "l’adresse mène à un réseau privé";
            default -> "réponse " + code;
        };
    }
}
