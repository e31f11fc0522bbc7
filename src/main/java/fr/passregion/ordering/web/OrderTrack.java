package fr.passregion.ordering.web;

import fr.passregion.ordering.Check;
import fr.passregion.ordering.Consent;
import fr.passregion.ordering.OrderView;
import fr.passregion.shared.French;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Where an order is, in the words of the young person: what is done, who acts now, what comes next (ORD-11). */
public final class OrderTrack {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private OrderTrack() {}

    /** How far a stage is. */
    public enum Progress {
        DONE,
        NOW,
        REFUSED,
        LATER
    }

    /** A stage of the order. */
    public record Stage(String title, String text, Progress progress) {}

    static List<Stage> of(OrderView order) {
        var stages = new ArrayList<Stage>();
        stages.add(new Stage("Demande envoyée", "Le " + day(order.placedAt()) + ".", Progress.DONE));
        var free = order.consent().letsTheOrderBeHandled();
        consent(order.consent(), stages);
        stages.add(enrolment(order, free));
        stages.add(photo(order.photoCheck(), free));
        stages.add(
                order.isConfirmed()
                        ? new Stage(
                                "Ta carte", "Elle est fabriquée puis envoyée\u00a0: compte une semaine.", Progress.NOW)
                        : new Stage("Ta carte", "Elle sera fabriquée après ces deux vérifications.", Progress.LATER));
        return List.copyOf(stages);
    }

    private static void consent(Consent consent, List<Stage> stages) {
        var title = "Accord de ton responsable légal";
        switch (consent) {
            case Consent.NotNeeded none -> {}
            case Consent.Asked asked ->
                stages.add(new Stage(title, "Un e-mail lui est parti le " + day(asked.since()) + ".", Progress.NOW));
            case Consent.Given given ->
                stages.add(new Stage(title, "Donné le " + day(given.since()) + ".", Progress.DONE));
            case Consent.Refused refused ->
                stages.add(new Stage(
                        title,
                        "Refusé le " + day(refused.since()) + ". Le lien de l’e-mail permet encore de le donner.",
                        Progress.REFUSED));
        }
    }

    private static Stage enrolment(OrderView order, boolean free) {
        var title = "Ton inscription";
        return switch (order.enrolmentCheck()) {
            case Check.Pending pending ->
                new Stage(
                        title,
                        order.institutionName() + " doit confirmer que tu y es inscrit·e.",
                        free ? Progress.NOW : Progress.LATER);
            case Check.Accepted accepted ->
                new Stage(title, "Confirmée le " + day(accepted.since()) + ".", Progress.DONE);
            case Check.Refused refused -> new Stage(title, refused.reason(), Progress.REFUSED);
        };
    }

    private static Stage photo(Check check, boolean free) {
        var title = "Ta photo";
        return switch (check) {
            case Check.Pending pending ->
                new Stage(title, "La Région la vérifie. Tu n’as rien à faire.", free ? Progress.NOW : Progress.LATER);
            case Check.Accepted accepted ->
                new Stage(title, "Acceptée le " + day(accepted.since()) + ".", Progress.DONE);
            case Check.Refused refused -> new Stage(title, refused.reason(), Progress.REFUSED);
        };
    }

    private static String day(Instant instant) {
        return French.dayAndMonth(instant.atZone(PARIS).toLocalDate());
    }
}
