package fr.passregion.parcel.web;

import fr.passregion.parcel.MissingCards.Missing;
import fr.passregion.shared.French;
import java.time.ZoneId;

/** A missing card in the agents’ list. */
public record MissingView(
        String id, String name, String number, String institution, String uai, String parcel, String since) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static MissingView of(Missing card, String institution) {
        var holder = card.holder();
        return new MissingView(
                card.card().toString(),
                holder.lastName() + " " + holder.firstName(),
                card.number().masked(),
                institution,
                card.institution().value(),
                "Lot n°\u00a0" + card.batch() + (card.tracking().isEmpty() ? "" : ", suivi " + card.tracking()),
                French.date(card.since().atZone(PARIS).toLocalDate()));
    }
}
