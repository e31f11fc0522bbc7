package fr.passregion.institution;

import static fr.passregion.institution.InstitutionFixtures.SECONDE;
import static fr.passregion.institution.InstitutionFixtures.aLycee;
import static fr.passregion.institution.InstitutionFixtures.aUaiIn;
import static fr.passregion.institution.InstitutionFixtures.an;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.institution.EstablishmentDesk.Filter;
import fr.passregion.institution.EstablishmentDesk.Standing;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.institution.Institutions.Affiliation;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.TrackCode;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@PassRegionTest
class AffiliationTests {

    private final Institutions institutions;
    private final EstablishmentDesk desk;
    private final LocalDate today;

    AffiliationTests(Institutions institutions, EstablishmentDesk desk, Clock clock) {
        this.institutions = institutions;
        this.desk = desk;
        this.today = LocalDate.now(clock);
    }

    @Test
    @Covers("ELI-03")
    void anEstablishmentIsAffiliatedFromTheDayOfItsAgreement() {
        var uai = aUaiIn("69");
        institutions.register(aLycee(uai, "Lycée des Essais", "Lyon"));
        assertThat(institutions.find(uai).orElseThrow().affiliated()).isFalse();

        assertThat(institutions.affiliate(uai, today, SECONDE)).isEqualTo(Affiliation.AFFILIATED);

        var affiliated = institutions.find(uai).orElseThrow();
        assertThat(affiliated.affiliated()).isTrue();
        assertThat(affiliated.tracks()).isEqualTo(SECONDE);
    }

    @Test
    @Covers("ELI-03")
    void anAgreementThatBeginsTomorrowDoesNotCountToday() {
        var uai = aUaiIn("38");
        institutions.register(aLycee(uai, "Lycée de Demain", "Grenoble"));

        institutions.affiliate(uai, today.plusDays(1), SECONDE);

        assertThat(institutions.find(uai).orElseThrow().affiliated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, AFFILIATED",
        "UNDER_CONTRACT, AFFILIATED",
        "NOT_CONCERNED, AFFILIATED",
        "OUTSIDE_CONTRACT, REFUSED_CONTRACT",
        "UNKNOWN, REFUSED_CONTRACT"
    })
    @Covers("ELI-09")
    void aPrivateEstablishmentIsAffiliatedOnlyUnderContract(Contract contract, Affiliation expected) {
        var uai = aUaiIn("42");
        institutions.register(an(uai, "Cours du Contrat", "Roanne", InstitutionKind.LYCEE, contract));

        assertThat(institutions.affiliate(uai, today, SECONDE)).isEqualTo(expected);
    }

    @Test
    @Covers("ELI-03")
    void anAddressOutsideTheRegionIsRefused() {
        var uai = aUaiIn("71");
        institutions.register(aLycee(uai, "Lycée de Mâcon", "Mâcon"));

        assertThat(institutions.affiliate(uai, today, SECONDE)).isEqualTo(Affiliation.REFUSED_REGION);
    }

    @ParameterizedTest
    @CsvSource({
        "71, 01000, AFFILIATED",
        "69, 75011, REFUSED_REGION",
        "42, 42620, AFFILIATED",
        "07, 48250, AFFILIATED",
        "69, '', AFFILIATED",
        "71, '', REFUSED_REGION"
    })
    @Covers("ELI-03")
    void theAddressDecidesAndTheCodeOnlyWhereThereIsNone(String department, String postcode, Affiliation expected) {
        var uai = aUaiIn(department);
        var lycee = aLycee(uai, "Lycée du Déménagement", "Quelque Part");
        institutions.register(new Institution(
                uai, lycee.name(), lycee.kind(), lycee.contract(), lycee.town(), postcode, false, Set.of()));

        assertThat(institutions.affiliate(uai, today, SECONDE)).isEqualTo(expected);
    }

    @Test
    @Covers("ELI-09")
    void anAgreementThatItsContractNoLongerAllowsIsKeptAsAnAnomalyOutsideTheSearch() {
        var uai = aUaiIn("73");
        institutions.register(an(uai, "Cours Zéphyrin", "Modane", InstitutionKind.LYCEE, Contract.UNDER_CONTRACT));
        institutions.affiliate(uai, today, SECONDE);
        assertThat(institutions.search("zéphyrin", 5))
                .extracting(Institution::uai)
                .contains(uai);

        institutions.register(an(uai, "Cours Zéphyrin", "Modane", InstitutionKind.LYCEE, Contract.OUTSIDE_CONTRACT));

        assertThat(institutions.find(uai).orElseThrow().affiliated()).isFalse();
        assertThat(institutions.search("zéphyrin", 5))
                .extracting(Institution::uai)
                .doesNotContain(uai);
        assertThat(institutions.search(uai.value(), 5)).isEmpty();
        assertThat(desk.file(uai).orElseThrow().agreements()).hasSize(1);
        assertThat(desk.list(new Filter("zéphyrin", null, Standing.ANOMALY, 1)).rows())
                .extracting(row -> row.institution().uai())
                .contains(uai);

        desk.settleContract(uai, Contract.UNDER_CONTRACT, "Contrat n° 73-12");
        assertThat(institutions.search("zéphyrin", 5))
                .extracting(Institution::uai)
                .contains(uai);
    }

    @Test
    @Covers("ELI-02")
    void aCollegeIsNeverAffiliated() {
        var uai = aUaiIn("26");
        institutions.register(an(uai, "Collège des Essais", "Valence", InstitutionKind.COLLEGE, Contract.PUBLIC));

        assertThat(institutions.affiliate(uai, today, SECONDE)).isEqualTo(Affiliation.REFUSED_KIND);
    }

    @Test
    @Covers("ELI-07")
    void anEcoleDeProductionIsOnTheFootingOfACfa() {
        for (var kind : new InstitutionKind[] {InstitutionKind.ECOLE_PRODUCTION, InstitutionKind.CFA}) {
            var uai = aUaiIn("01");
            institutions.register(an(uai, "La Fabrique", "Oyonnax", kind, Contract.NOT_CONCERNED));

            assertThat(institutions.affiliate(uai, today, Set.of(new TrackCode("7"))))
                    .isEqualTo(Affiliation.AFFILIATED);
        }
    }

    @Test
    void nobodyAffiliatesWhatIsNotRegistered() {
        assertThat(institutions.affiliate(aUaiIn("03"), today, SECONDE)).isEqualTo(Affiliation.UNKNOWN_INSTITUTION);
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    @Covers("ELI-09")
    void aRegisterThatIsSilentOnTheContractLeavesItAsItWas(Contract known) {
        var uai = aUaiIn("43");
        institutions.register(an(uai, "Institution du Puy", "Le Puy", InstitutionKind.LYCEE, known));

        institutions.register(
                an(uai, "Institution du Puy-en-Velay", "Le Puy", InstitutionKind.LYCEE, Contract.UNKNOWN));

        var now = institutions.find(uai).orElseThrow();
        assertThat(now.contract()).isEqualTo(known);
        assertThat(now.name()).isEqualTo("Institution du Puy-en-Velay");
    }
}
