package fr.passregion.parcel.web;

import fr.passregion.parcel.Parcel;
import fr.passregion.shared.French;
import java.time.ZoneId;

/** A parcel that nobody has ticked, in the agents’ list. */
public record LateView(String institution, String uai, String parcel, String sent, String cards) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static LateView of(Parcel parcel, String institution) {
        return new LateView(
                institution,
                parcel.institution().value(),
                "Lot n°\u00a0" + parcel.batch() + (parcel.tracking() == null ? "" : ", suivi " + parcel.tracking()),
                French.date(parcel.announcedAt().atZone(PARIS).toLocalDate()),
                "%s sur %s"
                        .formatted(
                                French.number(parcel.counts().announced()),
                                French.number(parcel.counts().cards())));
    }
}
