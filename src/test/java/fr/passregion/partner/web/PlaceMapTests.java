package fr.passregion.partner.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.partner.Place;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.partner.Position;
import fr.passregion.partner.Town;
import fr.passregion.shared.PartnerKind;
import fr.passregion.testing.Covers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map that the server draws, without a server. */
@Covers("GEN-02")
class PlaceMapTests {

    private static final Town LYON = new Town("69123", "Lyon", "69001", 519_127, new Position(45.748, 4.847));
    private static final Town VILLEURBANNE =
            new Town("69266", "Villeurbanne", "69100", 156_928, new Position(45.766, 4.880));
    private static final Town GRENOBLE = new Town("38185", "Grenoble", "38000", 157_477, new Position(45.178, 5.715));

    @Test
    void placesTooNearToBeToldApartShareAPinAndEachKeepsItsNumber() {
        var map = seenFromLyon(at("Un", 45.75, 4.85), at("Deux", 45.18, 5.72), at("Trois", 45.751, 4.851));

        assertThat(map.pins()).extracting(PlaceMap.Pin::number).containsExactly(1, 2);
        assertThat(map.pins().getFirst().title()).isEqualTo("Un, Trois");
        assertThat(map.pins().getFirst().isAlone()).isFalse();
        assertThat(map.pins().getLast().isAlone()).isTrue();
    }

    @Test
    void whatIsNorthIsAboveAndWhatIsEastIsOnTheRight() {
        var map = seenFromLyon(at("Nord", 46.2, 4.85), at("Est", 45.75, 6.3));
        var north = map.pins().getFirst().at();
        var east = map.pins().getLast().at();

        assertThat(Double.parseDouble(north.y())).isLessThan(Double.parseDouble(east.y()));
        assertThat(Double.parseDouble(east.x())).isGreaterThan(Double.parseDouble(north.x()));
    }

    @Test
    void everyPinStandsOnTheSheet() {
        var map = seenFromLyon(at("Ouest", 45.0, 2.2), at("Est", 46.3, 6.9), at("Sud", 44.2, 4.7));

        assertThat(map.pins()).hasSize(3).allSatisfy(pin -> {
            assertThat(Double.parseDouble(pin.at().x())).isBetween(0.0, (double) PlaceMap.Sheet.WIDTH);
            assertThat(Double.parseDouble(pin.at().y()))
                    .isBetween(0.0, (double) map.sheet().height());
        });
    }

    @Test
    void aPlaceWithoutAPositionHasNoPin() {
        assertThat(seenFromLyon(new Place(
                                id(1), "Nulle part", PartnerKind.CINEMA, List.of(), "", "", "", "", null, null, null))
                        .pins())
                .isEmpty();
    }

    @Test
    void namesNeverCoverOneAnotherTheLargestBeingWritten() {
        var map = PlaceMap.of(List.of(at("Loin", 45.178, 5.715)), LYON, Stream.of(LYON, GRENOBLE, VILLEURBANNE));

        assertThat(map.names()).extracting(PlaceMap.Name::text).containsExactly("Lyon", "Grenoble");
        assertThat(map.names().getLast().isOnTheLeft()).isTrue();
        assertThat(map.names().getLast().isByAPin()).isTrue();
    }

    private static PlaceMap seenFromLyon(Place... places) {
        return PlaceMap.of(List.of(places), LYON, Stream.of());
    }

    private static Place at(String name, double latitude, double longitude) {
        return new Place(
                id(name.hashCode()),
                name,
                PartnerKind.CINEMA,
                List.of(),
                "",
                "",
                "",
                "",
                null,
                new Position(latitude, longitude),
                null);
    }

    private static PointOfSaleId id(int number) {
        return new PointOfSaleId("pos_" + number);
    }
}
