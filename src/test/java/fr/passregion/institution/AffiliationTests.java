package fr.passregion.institution;

import static fr.passregion.institution.InstitutionFixtures.SECONDE;
import static fr.passregion.institution.InstitutionFixtures.aLycee;
import static fr.passregion.institution.InstitutionFixtures.aUaiIn;
import static fr.passregion.institution.InstitutionFixtures.an;
import static org.assertj.core.api.Assertions.assertThat;

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
    private final LocalDate today;

    AffiliationTests(Institutions institutions, Clock clock) {
        this.institutions = institutions;
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
