package fr.passregion.parcel.web;

import fr.passregion.parcel.Arrival;
import fr.passregion.parcel.Parcel;
import fr.passregion.parcel.ParcelledCard;
import fr.passregion.shared.French;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parcel as its establishment’s desk shows it. */
public record ParcelView(Parcel parcel, List<Line> lines) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** One card of the list, in words. */
    public record Line(
            String id, String name, String birthDate, String number, String since, Arrival arrival, boolean works) {

        static Line of(ParcelledCard card) {
            var holder = card.holder();
            return new Line(
                    card.card().toString(),
                    holder.lastName() + " " + holder.firstName(),
                    French.date(holder.birthDate()),
                    card.number().masked(),
                    day(card.since()),
                    card.arrival(),
                    card.works());
        }
    }

    static ParcelView brief(Parcel parcel) {
        return new ParcelView(parcel, List.of());
    }

    static ParcelView full(Parcel parcel, List<ParcelledCard> cards) {
        return new ParcelView(parcel, cards.stream().map(Line::of).toList());
    }

    public String title() {
        return "Colis du lot n°\u00a0" + parcel.batch();
    }

    public String tracking() {
        return parcel.tracking() == null ? "Non communiqué" : parcel.tracking();
    }

    public String announced() {
        return day(parcel.announcedAt());
    }

    public String cards() {
        return French.count(parcel.counts().cards(), "carte");
    }

    /** « 3 à pointer, 1 manquante ». */
    public String state() {
        var counts = parcel.counts();
        return Stream.of(
                        counts.announced() == 0 ? "" : French.number(counts.announced()) + "\u00a0à pointer",
                        counts.received() == 0 ? "" : French.number(counts.received()) + "\u00a0à remettre",
                        counts.missing() == 0 ? "" : French.count(counts.missing(), "manquante"),
                        counts.handedOver() == 0 ? "" : French.count(counts.handedOver(), "remise"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public List<Line> toTick() {
        return in(Arrival.ANNOUNCED);
    }

    /** Those that work: another one waits for its holder instead. */
    public List<Line> toHandOver() {
        return in(Arrival.RECEIVED).stream().filter(Line::works).toList();
    }

    /** There, and of no use any more. */
    public List<Line> toDestroy() {
        return in(Arrival.RECEIVED).stream().filter(line -> !line.works()).toList();
    }

    public List<Line> missing() {
        return in(Arrival.MISSING);
    }

    public List<Line> handedOver() {
        return in(Arrival.HANDED_OVER);
    }

    /** Those of them that work could have been ticked by mistake. */
    public List<Line> toTakeBack() {
        return handedOver().stream().filter(Line::works).toList();
    }

    private List<Line> in(Arrival arrival) {
        return lines.stream().filter(line -> line.arrival() == arrival).toList();
    }

    private static String day(Instant instant) {
        return French.date(instant.atZone(PARIS).toLocalDate());
    }
}
