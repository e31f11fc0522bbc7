package fr.passregion.partner.web;

import fr.passregion.partner.Outlines;
import fr.passregion.partner.Place;
import fr.passregion.partner.Position;
import fr.passregion.partner.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map drawn by the server, « plan »: outlines, a few towns to find one's way, a pin for each place or for several too near
 * to be told apart. Nothing is asked of anybody else.
 */
public record PlaceMap(
        Sheet sheet,
        List<String> outlines,
        List<Pin> pins,
        List<Name> names,
        @Nullable Dot start) {

    /** As many as a phone’s screen can bear without becoming a heap of words. */
    private static final int NAMES = 9;
    /** Two pins must be told apart by a finger on the narrowest screen. */
    private static final double APART = 40;

    private static final double LINE = 16;
    private static final double LETTER = 6.6;

    /** Where something stands on the sheet. */
    public record Dot(String x, String y) {}

    /** One place by its number in the list, or several. */
    public record Pin(Dot at, List<Place> places, int number) {

        public boolean isAlone() {
            return places.size() == 1;
        }

        public String title() {
            return places.stream().map(Place::name).distinct().collect(Collectors.joining(", "));
        }
    }

    /** A town’s name beside its place: on the left of what is on the right of the sheet, clear of a pin. */
    public record Name(Dot at, double x, double y, String text, boolean isOnTheLeft, boolean isByAPin) {

        public int offset() {
            var clear = isByAPin ? 22 : 5;
            return isOnTheLeft ? -clear : clear;
        }

        boolean meets(Name other) {
            return Math.abs(y - other.y) < LINE && begin() < other.end() && other.begin() < end();
        }

        private double begin() {
            return isOnTheLeft ? x + offset() - length() : x - 3;
        }

        private double end() {
            return isOnTheLeft ? x + 3 : x + offset() + length();
        }

        private double length() {
            return text.length() * LETTER;
        }
    }

    /** The places in the order of the list: seen from a town, or else on the whole Region. */
    static PlaceMap of(List<Place> places, @Nullable Town from, Stream<Town> largest) {
        var middle = from == null ? null : from.middle();
        var shown = middle == null
                ? Outlines.all().stream().flatMap(List::stream)
                : Stream.concat(Stream.of(middle), positions(places));
        return drawn(Sheet.around(shown.toList()), places, middle, largest);
    }

    /** One place and what is around it. */
    static PlaceMap of(Place place, Stream<Town> largest) {
        return drawn(Sheet.around(List.of(position(place))), List.of(place), null, largest);
    }

    private static PlaceMap drawn(Sheet sheet, List<Place> places, @Nullable Position middle, Stream<Town> largest) {
        return new PlaceMap(
                sheet,
                Outlines.all().stream().map(sheet::path).toList(),
                pins(sheet, places),
                names(sheet, places, largest),
                middle == null ? null : sheet.dot(middle));
    }

    private static Stream<Position> positions(List<Place> places) {
        return places.stream().flatMap(place -> Stream.ofNullable(place.position()));
    }

    private static List<Pin> pins(Sheet sheet, List<Place> places) {
        var groups = new ArrayList<List<Integer>>();
        IntStream.range(0, places.size())
                .filter(at -> places.get(at).position() != null)
                .forEach(at -> {
                    var near = groups.stream()
                            .filter(group -> distance(sheet, places.get(group.getFirst()), places.get(at)) < APART)
                            .findFirst();
                    near.ifPresentOrElse(group -> group.add(at), () -> groups.add(new ArrayList<>(List.of(at))));
                });
        return groups.stream()
                .map(group -> new Pin(
                        sheet.dot(position(places.get(group.getFirst()))),
                        group.stream().map(places::get).toList(),
                        group.getFirst() + 1))
                .toList();
    }

    private static List<Name> names(Sheet sheet, List<Place> places, Stream<Town> largest) {
        var shown = new ArrayList<Name>();
        largest.filter(town -> !town.name().contains(" Arrondissement")) // Lyon says it
                .filter(town -> sheet.shows(town.middle()))
                .takeWhile(town -> shown.size() < NAMES)
                .map(town -> name(sheet, places, town))
                .forEach(name -> {
                    if (shown.stream().noneMatch(name::meets)) shown.add(name);
                });
        return shown;
    }

    private static Name name(Sheet sheet, List<Place> places, Town town) {
        var at = town.middle();
        var byAPin = positions(places).anyMatch(position -> sheet.distance(position, at) < APART / 2);
        return new Name(sheet.dot(at), sheet.x(at), sheet.y(at), town.name(), sheet.x(at) > Sheet.WIDTH * 0.6, byAPin);
    }

    private static double distance(Sheet sheet, Place one, Place other) {
        return sheet.distance(position(one), position(other));
    }

    private static Position position(Place place) {
        var position = place.position();
        if (position == null) throw new IllegalStateException(place.id() + " has no position");
        return position;
    }

    /** What part of the world is drawn, and how large: {@code width} units from west to east. */
    public record Sheet(double west, double north, double scale, int height) {

        public static final int WIDTH = 400;
        private static final double MARGIN = 0.12;
        /** Some ten kilometres: nearer, the outlines say nothing any more. */
        private static final double SMALLEST = 0.12;

        /** A degree of longitude is shorter than one of latitude, here by this much. */
        private static final double NARROWER = Math.cos(Math.toRadians(45.4));

        static Sheet around(List<Position> positions) {
            var north = positions.stream().mapToDouble(Position::latitude).max().orElseThrow();
            var south = positions.stream().mapToDouble(Position::latitude).min().orElseThrow();
            var east = positions.stream().mapToDouble(Position::longitude).max().orElseThrow();
            var west = positions.stream().mapToDouble(Position::longitude).min().orElseThrow();
            var side = Math.max(Math.max((east - west) * NARROWER, (north - south) * WIDTH / 360), SMALLEST);
            var whole = side * (1 + 2 * MARGIN);
            var tall = Math.max((north - south) + whole * 0.25, whole * 0.7);
            var scale = WIDTH / whole;
            return new Sheet((west + east) / 2 - whole / NARROWER / 2, (north + south) / 2 + tall / 2, scale, (int)
                    Math.round(tall * scale));
        }

        public String viewBox() {
            return "0 0 " + WIDTH + " " + height;
        }

        /** A length that reads well, about a fifth of the width: 1, 2, 5, 10… kilometres. */
        public int barKilometres() {
            var fifth = WIDTH / 5.0 / unitsOfAKilometre();
            return IntStream.of(100, 50, 20, 10, 5, 2)
                    .filter(length -> length <= fifth)
                    .findFirst()
                    .orElse(1);
        }

        public String bar() {
            return number(barKilometres() * unitsOfAKilometre());
        }

        Dot dot(Position position) {
            return new Dot(number(x(position)), number(y(position)));
        }

        double distance(Position one, Position other) {
            return Math.hypot(x(one) - x(other), y(one) - y(other));
        }

        boolean shows(Position position) {
            return x(position) > 20 && x(position) < WIDTH - 12 && y(position) > 14 && y(position) < height - 10;
        }

        String path(List<Position> ring) {
            return ring.stream()
                    .map(position -> number(x(position)) + " " + number(y(position)))
                    .collect(Collectors.joining("L", "M", "Z"));
        }

        private double unitsOfAKilometre() {
            return scale / 111.2;
        }

        private double x(Position position) {
            return (position.longitude() - west) * NARROWER * scale;
        }

        private double y(Position position) {
            return (north - position.latitude()) * scale;
        }

        private static String number(double units) {
            return String.format(Locale.ROOT, "%.1f", units);
        }
    }
}
