package fr.passregion.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passregion.partner.Locator.Wanted;
import fr.passregion.partner.Partners.NewAgreement;
import fr.passregion.partner.Partners.NewPartner;
import fr.passregion.partner.Partners.NewPlace;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the Pass is taken, seen from a town (GEN-02). */
@PassRegionTest
@Covers("GEN-02")
class LocatorTests {

    private static final BenefitCode CINEMA = new BenefitCode("CINEMA");
    private static final BenefitCode BOOKS = new BenefitCode("LIVRES_LOISIR");

    private final Locator locator;
    private final Partners partners;
    private final LocalDate today;

    LocatorTests(Locator locator, Partners partners, Clock clock) {
        this.locator = locator;
        this.partners = partners;
        this.today = LocalDate.now(clock);
    }

    @ParameterizedTest
    @CsvSource({
        "Annonay, Annonay",
        "anonay, Annonay",
        "ANNONNAY, Annonay",
        "07100, Annonay",
        "Annonay (07100), Annonay",
        "st etienne, Saint-Étienne",
        "Saint Étienne, Saint-Étienne",
        "clermont, Clermont-Ferrand",
        "le puy en velay, Le Puy-en-Velay",
        "grenobel, Grenoble"
    })
    void aTownIsFoundHoweverItIsTyped(String typed, String name) {
        assertThat(locator.towns(typed)).first().extracting(Town::name).isEqualTo(name);
    }

    @Test
    void whatIsNoTownOfTheRegionIsNone() {
        assertThat(locator.towns("Marseille-en-Beauvaisis")).isEmpty();
        assertThat(locator.towns("75001")).isEmpty();
        assertThat(locator.towns("xyzzyx")).isEmpty();
        assertThat(locator.towns("(((")).isEmpty();
        assertThat(locator.towns("")).isEmpty();
    }

    @Test
    void theNearestComesFirstWithItsDistance() {
        var here = open("Cinéma d’Aurillac", "Aurillac", CINEMA);
        var there = open("Cinéma d’Arpajon", "Arpajon-sur-Cère", CINEMA);

        var found = locator.find(new Wanted(town("Aurillac"), 30, CINEMA, false));

        assertThat(found).extracting(Place::id).containsSubsequence(here, there);
        assertThat(placed(found, here)).isCloseTo(0, within(0.1));
        assertThat(placed(found, there)).isBetween(2.0, 6.0);
    }

    @Test
    void whatIsFartherTakesAnotherBenefitOrIsNotAccessibleIsLeftOut() {
        var far = open("Cinéma de Thiers", "Thiers", CINEMA);
        var other = open("Librairie d’Ambert", "Ambert", BOOKS);
        var silent = open("Cinéma d’Ambert", "Ambert", CINEMA);
        var open = partners.openPointOfSale(
                agreed("Cinéma des Monts", "Ambert", CINEMA),
                new NewPlace("Salle du Livradois", "Ambert", "1 place du Pontel", "le soir", true, null));
        var ambert = town("Ambert");

        assertThat(locator.find(new Wanted(ambert, 10, CINEMA, false)))
                .extracting(Place::id)
                .contains(silent, open)
                .doesNotContain(far, other);
        assertThat(locator.find(new Wanted(ambert, 10, CINEMA, true)))
                .extracting(Place::id)
                .contains(open)
                .doesNotContain(silent);
        assertThat(locator.find(new Wanted(ambert, 100, null, false)))
                .extracting(Place::id)
                .contains(far, other, silent);
    }

    @Test
    void onlyWhatIsAgreedTodayAndNotSuspendedIsShown() {
        var suspended = agreed("Cinéma fermé", "Issoire", CINEMA);
        var closed = partners.openPointOfSale(suspended, "Salle fermée", "Issoire");
        assertThat(locator.find(closed)).isPresent();
        partners.suspend(suspended, "Contrôle");
        var past = partners.register(new NewPartner("Cinéma passé", PartnerKind.CINEMA, null, "Issoire"));
        partners.sign(
                new NewAgreement(past, Map.of(CINEMA, Money.cents(500)), today.minusYears(2), today.minusDays(1)));
        var gone = partners.openPointOfSale(past, "Salle passée", "Issoire");

        assertThat(locator.find(closed)).isEmpty();
        assertThat(locator.find(gone)).isEmpty();
        assertThat(locator.find(new Wanted(town("Issoire"), 5, null, false)))
                .extracting(Place::id)
                .doesNotContain(closed, gone);
    }

    @Test
    void whatWasLookedForInVainIsCountedByCommuneAndBenefitAlone() {
        var wanted = new Wanted(town("Saugues"), 5, CINEMA, false);
        var before = asked("Saugues");

        locator.recordUnmet(wanted);
        locator.recordUnmet(wanted);
        locator.recordUnmet(new Wanted(null, 5, CINEMA, false));

        assertThat(asked("Saugues")).isEqualTo(before + 2);
    }

    private long asked(String town) {
        return locator.unmet(30).stream()
                .filter(wish -> wish.town().name().equals(town) && CINEMA.equals(wish.benefit()))
                .mapToLong(Locator.UnmetWish::asked)
                .sum();
    }

    private static double placed(List<Place> found, PointOfSaleId id) {
        @Nullable Double kilometres = found.stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow()
                .kilometres();
        assertThat(kilometres).isNotNull();
        return kilometres == null ? -1 : kilometres;
    }

    private PointOfSaleId open(String name, String town, BenefitCode benefit) {
        return partners.openPointOfSale(agreed(name, town, benefit), name, town);
    }

    private PartnerId agreed(String name, String town, BenefitCode benefit) {
        var kind = benefit.equals(CINEMA) ? PartnerKind.CINEMA : PartnerKind.BOOKSHOP;
        var partner = partners.register(new NewPartner(name, kind, null, town));
        partners.sign(new NewAgreement(partner, Map.of(benefit, Money.cents(500)), today, today.plusYears(1)));
        return partner;
    }

    private Town town(String name) {
        return locator.towns(name).getFirst();
    }
}
