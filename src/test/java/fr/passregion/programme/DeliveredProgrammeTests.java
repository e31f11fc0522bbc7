package fr.passregion.programme;

import static fr.passregion.programme.ProgrammeFixtures.BAFA;
import static fr.passregion.programme.ProgrammeFixtures.CINEMA;
import static fr.passregion.programme.ProgrammeFixtures.MANUELS;
import static fr.passregion.programme.ProgrammeFixtures.MUSEE;
import static fr.passregion.programme.ProgrammeFixtures.PERMIS;
import static fr.passregion.programme.ProgrammeFixtures.SPECTACLE;
import static fr.passregion.programme.ProgrammeFixtures.SPORT;
import static fr.passregion.programme.ProgrammeFixtures.delivered;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the programme of 2026-2027 says, where the FAQ says it. */
class DeliveredProgrammeTests {

    private final Programme programme = delivered();

    @Test
    void everyBenefitOfTheFaqIsPresented() {
        assertThat(programme.benefits())
                .extracting(benefit -> benefit.code().value())
                .containsExactly(
                        "MANUELS",
                        "PREMIER_EQUIPEMENT",
                        "SPORT",
                        "SPECTACLE",
                        "CINEMA",
                        "MUSEE",
                        "LIVRES_LOISIR",
                        "KIOSQUE",
                        "PSC1",
                        "PERMIS",
                        "BAFA",
                        "COUPONS_SANTE");
        assertThat(programme.benefits()).allSatisfy(benefit -> {
            assertThat(benefit.texts().what()).isNotBlank();
            assertThat(benefit.texts().who()).isNotBlank();
            assertThat(benefit.texts().how()).isNotEmpty();
        });
        assertThat(programme.benefits().stream().map(Benefit::family).collect(toSet()))
                .containsExactlyInAnyOrder(BenefitFamily.values());
    }

    @Test
    @Covers({"GEN-03", "ORD-02"})
    void ordersOpenInJuneAndBenefitsEndOnTheLastDayOfMay() {
        assertThat(programme.orders())
                .isEqualTo(new OrderWindow(LocalDate.parse("2026-06-01"), LocalDate.parse("2027-05-05")));
        assertThat(programme.lastDay()).isEqualTo("2027-05-31");
    }

    @Test
    @Covers("GEN-05")
    void onlyTheCinemaAndARemadeCardCostSomething() {
        assertThat(programme.fees().replacement()).isEqualTo(Money.euros(5));
        assertThat(programme.benefits())
                .allSatisfy(benefit -> assertThat(benefit.holderContribution())
                        .isEqualTo(benefit.code().equals(CINEMA) ? Money.euros(1) : Money.ZERO));
    }

    @Test
    void onlySpectacleCinemaAndMuseumsServeAClassOuting() {
        assertThat(programme.benefits().stream().filter(Benefit::groupUse).map(Benefit::code))
                .containsExactlyInAnyOrder(SPECTACLE, CINEMA, MUSEE);
    }

    @Test
    void onlySchoolBooksAndSportAreDoubled() {
        var doubled = programme.benefits().stream()
                .filter(benefit -> benefit.doubling().isPresent());

        assertThat(doubled.map(Benefit::code)).containsExactlyInAnyOrder(MANUELS, SPORT);
        assertThat(doublingOf(MANUELS).documents()).hasSize(5).anyMatch(document -> document.contains("ALD"));
        assertThat(doublingOf(SPORT).documents()).hasSize(4).anyMatch(document -> document.contains("sportive"));
    }

    @Test
    void theAidForTheLicenceLastsTwentyFourMonthsFromItsLoading() {
        var loaded = LocalDate.parse("2027-03-10");

        assertThat(Stream.of(PERMIS, BAFA)
                        .map(code -> programme.benefit(code).expiry().lastDay(loaded)))
                .containsOnly(LocalDate.parse("2029-03-10"));
    }

    @Test
    @Covers("GEN-03")
    void everyOtherBenefitEndsWithTheYearWheneverItWasLoaded() {
        var others = programme.benefits().stream()
                .filter(benefit -> !List.of(PERMIS, BAFA).contains(benefit.code()));

        assertThat(others.map(benefit -> benefit.expiry().lastDay(LocalDate.parse("2027-05-31"))))
                .hasSize(10)
                .containsOnly(LocalDate.parse("2027-05-31"));
    }

    @Test
    void whatHasItsOwnWayOfLoadingIsNotLoadedByTheEnrolment() {
        assertThat(programme.benefits().stream().map(benefit -> benefit.code() + " " + benefit.loading()))
                .contains(
                        "PREMIER_EQUIPEMENT VALIDATION",
                        "PERMIS MISSION",
                        "BAFA MISSION",
                        "KIOSQUE ACTIVATION",
                        "COUPONS_SANTE REQUEST",
                        "SPORT ENROLMENT");
        assertThat(programme.benefits().stream()
                        .filter(benefit -> !benefit.loading().isInWallet())
                        .map(benefit -> benefit.code().value()))
                .containsExactly("KIOSQUE", "COUPONS_SANTE");
    }

    @Test
    void everyKindOfEstablishmentHasAtLeastOneTrackToOffer() {
        assertThat(InstitutionKind.values())
                .allSatisfy(kind -> assertThat(programme.tracksOf(kind)).isNotEmpty());
        assertThat(programme.tracksOf(InstitutionKind.MISSION_LOCALE))
                .extracting(track -> track.code().value())
                .containsExactly("8");
    }

    @ParameterizedTest
    @CsvSource({
        "MANUELS,            BOOKSHOP PARENTS_ASSOCIATION",
        "PREMIER_EQUIPEMENT, EQUIPMENT",
        "SPORT,              SPORTS_CLUB",
        "SPECTACLE,          VENUE FESTIVAL",
        "CINEMA,             CINEMA",
        "MUSEE,              MUSEUM",
        "LIVRES_LOISIR,      BOOKSHOP",
        "KIOSQUE,            PLATFORM",
        "PSC1,               PSC1",
        "PERMIS,             DRIVING_SCHOOL",
        "BAFA,               BAFA",
        "COUPONS_SANTE,      HEALTH"
    })
    void eachBenefitIsUsedWithItsOwnKindsOfPartner(String code, String kinds) {
        assertThat(programme.benefit(new BenefitCode(code)).partnerKinds())
                .extracting(PartnerKind::name)
                .containsExactlyInAnyOrder(kinds.split(" "));
    }

    @Test
    @Covers("GEN-09")
    void everythingTheFaqDoesNotSayIsMarkedAsAnAssumption() {
        var amounts = programme.benefits().stream().flatMap(benefit -> benefit.amounts().stream());

        assertThat(amounts)
                .allSatisfy(rule -> assertThat(rule.assumption())
                        .as("%s", rule)
                        .isEqualTo(rule.source() == null || !rule.source().startsWith("FAQ")));
    }

    @Test
    void theRegionHasTwelveDepartments() {
        assertThat(programme.departments())
                .containsExactly("01", "03", "07", "15", "26", "38", "42", "43", "63", "69", "73", "74");
    }

    @Test
    void amountsAreWrittenAsTheFrenchWriteThem() {
        assertThat(programme.benefit(PERMIS).inWords(Amount.of(Money.euros(1000))))
                .isEqualTo("1\u202F000\u00A0€");
        assertThat(programme.benefit(SPORT).inWords(Amount.of(Money.cents(750))))
                .isEqualTo("7,50\u00A0€");
        assertThat(Stream.of(1, 5)
                        .map(tickets -> new Amount(Unit.TICKET, tickets))
                        .map(programme.benefit(CINEMA)::inWords))
                .containsExactly("1\u00A0place", "5\u00A0places");
    }

    private Doubling doublingOf(BenefitCode code) {
        return programme.benefit(code).doubling().orElseThrow();
    }
}
