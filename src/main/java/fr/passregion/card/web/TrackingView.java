package fr.passregion.card.web;

import fr.passregion.card.BatchTracking;
import fr.passregion.card.BatchTracking.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which cards of a batch are shown. */
public record TrackingView(BatchView batch, @Nullable State state, int page) {

    /** One view of the list: all its cards, or those of one state. */
    public record Choice(String label, String word, int count, boolean isCurrent) {}

    /** A page that is not there becomes the nearest that is. */
    static TrackingView of(BatchView batch, @Nullable State state, int page) {
        var last = Math.max(1, new TrackingView(batch, state, 1).pages());
        return new TrackingView(batch, state, Math.clamp(page, 1, last));
    }

    static @Nullable State stateOf(@Nullable String word) {
        if (word == null) return null;
        return switch (word) {
            case "en-attente" -> State.WAITING;
            case "produites" -> State.MADE;
            case "expediees" -> State.SENT;
            case "rejetees" -> State.REJECTED;
            default -> null;
        };
    }

    public String address() {
        return "/region/cartes/lots/" + batch.batch().number() + "/cartes";
    }

    public List<Choice> choices() {
        var all = batch.batch();
        return List.of(
                new Choice("Toutes", "", all.cards(), state == null),
                new Choice("Rejetées", "rejetees", all.rejected(), state == State.REJECTED),
                new Choice("Expédiées", "expediees", all.sent(), state == State.SENT),
                new Choice("Produites", "produites", all.made(), state == State.MADE),
                new Choice("En attente", "en-attente", batch.waiting(), state == State.WAITING));
    }

    public int pages() {
        return (shown().count() + BatchTracking.PAGE - 1) / BatchTracking.PAGE;
    }

    public String pagesHref() {
        return address() + "?etat=" + shown().word() + "&page=";
    }

    private Choice shown() {
        return choices().stream().filter(Choice::isCurrent).findFirst().orElseThrow();
    }
}
