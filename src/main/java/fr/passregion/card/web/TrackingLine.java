package fr.passregion.card.web;

import fr.passregion.card.BatchTracking.Line;
import fr.passregion.card.BatchTracking.Next;
import fr.passregion.holder.Holder;
import fr.passregion.shared.French;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A card of a batch, in words for an agent. */
public record TrackingLine(
        String id,
        String name,
        String number,
        String place,
        String state,
        String since,
        @Nullable Next next) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static TrackingLine of(Line line, @Nullable Holder holder, String place) {
        return new TrackingLine(
                line.card().id().toString(),
                holder == null ? "Personne effacée" : holder.lastName() + " " + holder.firstName(),
                line.card().number().masked(),
                place,
                state(line),
                line.answeredAt() == null ? "" : day(line.answeredAt()),
                line.next());
    }

    public boolean isRejected() {
        return next != null;
    }

    private static String state(Line line) {
        return switch (line.state()) {
            case WAITING -> "En attente d’une réponse";
            case MADE -> "Produite";
            case SENT -> line.tracking() == null ? "Expédiée" : "Expédiée, suivi " + line.tracking();
            case REJECTED -> "Rejetée\u00a0: " + Objects.requireNonNullElse(line.reason(), "sans motif");
        };
    }

    private static String day(Instant instant) {
        return French.date(instant.atZone(PARIS).toLocalDate());
    }
}
