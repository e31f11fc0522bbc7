package fr.passregion.institution;

import static fr.passregion.institution.InstitutionFixtures.aLycee;
import static fr.passregion.institution.InstitutionFixtures.aUaiIn;
import static fr.passregion.institution.InstitutionFixtures.an;
import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.identity.Role;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PassRegionTest
@Covers("REG-03")
class EstablishmentPagesTests {

    private final MockMvcTester mvc;
    private final Institutions institutions;

    EstablishmentPagesTests(MockMvcTester mvc, Institutions institutions) {
        this.mvc = mvc;
        this.institutions = institutions;
    }

    @Test
    void theListIsSearchedAndFiltered() {
        var uai = aUaiIn("15");
        institutions.register(aLycee(uai, "Lycée Ubaldine", "Vic-sur-Cère"));

        assertThat(get("/region/etablissements?q=ubaldinne&kind=LYCEE&standing=NOT_AFFILIATED"))
                .hasStatusOk()
                .bodyText()
                .contains("Lycée Ubaldine", "Vic-sur-Cère", uai.value());
        assertThat(get("/region/etablissements?q=ubaldinne&standing=AFFILIATED"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Lycée Ubaldine");
    }

    @Test
    void affiliatingTakesADateAndTracks() {
        var uai = aUaiIn("63");
        institutions.register(aLycee(uai, "Lycée des Puys", "Riom"));

        assertThat(affiliate(uai, "1", "9", "2026")).hasStatus(303);

        var affiliated = institutions.find(uai).orElseThrow();
        assertThat(affiliated.affiliated()).isTrue();
        assertThat(affiliated.tracks()).hasSize(1);
        assertThat(get("/region/etablissements/" + uai))
                .bodyText()
                .contains("1er\u00a0septembre", "Affilié", "name=\"from.year\" value=\"2026\"");
    }

    @Test
    void aDateThatIsNoneComesBackBesideItsField() {
        var uai = aUaiIn("63");
        institutions.register(aLycee(uai, "Lycée des Puys", "Riom"));

        assertThat(affiliate(uai, "31", "2", "2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez une date", "aria-invalid=\"true\"");
        assertThat(institutions.find(uai).orElseThrow().affiliated()).isFalse();
    }

    @Test
    @Covers("ELI-09")
    void anEstablishmentOutsideContractHasNoButtonAndIsRefusedAnyway() {
        var uai = aUaiIn("69");
        institutions.register(an(uai, "Cours Hors", "Lyon", InstitutionKind.LYCEE, Contract.OUTSIDE_CONTRACT));

        assertThat(get("/region/etablissements/" + uai))
                .bodyText()
                .contains("ne peut pas être affilié")
                .doesNotContain(uai + "/affiliation");
        assertThat(affiliate(uai, "1", "9", "2026")).hasStatus(422).bodyText().contains("contrat d’association");
    }

    @Test
    @Covers("ELI-09")
    void anAgreementWithoutContractIsShownToAgentsWhoMayEndIt() {
        var uai = aUaiIn("69");
        institutions.register(aLycee(uai, "Cours Quichenotte", "Lyon"));
        affiliate(uai, "1", "9", "2025");
        institutions.register(an(uai, "Cours Quichenotte", "Lyon", InstitutionKind.LYCEE, Contract.OUTSIDE_CONTRACT));

        assertThat(get("/region/etablissements?q=quichenotte&standing=ANOMALY"))
                .bodyText()
                .contains("Cours Quichenotte", "À régler");
        assertThat(get("/region/etablissements/" + uai))
                .bodyText()
                .contains("Cette convention est à régler", uai + "/fin-de-convention");
        assertThat(post(uai + "/fin-de-convention", "lastDay.day=31&lastDay.month=8&lastDay.year=2026&why=Contrat"))
                .hasStatus(303);
        assertThat(get("/region/etablissements/" + uai)).bodyText().doesNotContain("est à régler");
    }

    @Test
    @Covers("ELI-09")
    void aContractThatNoRegisterTellsIsSettledWithAReason() {
        var uai = aUaiIn("26");
        institutions.register(an(uai, "MFR de Mondy", "Bourg-de-Péage", InstitutionKind.MFR, Contract.UNKNOWN));

        assertThat(post(uai + "/contrat", "contract=UNDER_CONTRACT&why=")).hasStatus(422);
        assertThat(post(uai + "/contrat", "contract=UNDER_CONTRACT&why=Contrat+n%C2%B0+12"))
                .hasStatus(303);

        assertThat(institutions.find(uai).orElseThrow().contract()).isEqualTo(Contract.UNDER_CONTRACT);
        assertThat(affiliate(uai, "1", "9", "2026")).hasStatus(303);
    }

    @Test
    void anAgreementEndsOnItsLastDay() {
        var uai = aUaiIn("74");
        institutions.register(aLycee(uai, "Lycée du Lac", "Annecy"));
        affiliate(uai, "1", "9", "2025");

        assertThat(post(uai + "/fin-de-convention", "lastDay.day=31&lastDay.month=8&lastDay.year=2026&why=Fermeture"))
                .hasStatus(303);
        assertThat(institutions.find(uai).orElseThrow().affiliated()).isFalse();
        assertThat(post(uai + "/fin-de-convention", "lastDay.day=31&lastDay.month=8&lastDay.year=2026&why=Fermeture"))
                .hasStatus(422);

        assertThat(affiliate(uai, "1", "9", "2025")).hasStatus(303);
        assertThat(institutions.find(uai).orElseThrow().affiliated()).isTrue();
    }

    @Test
    @Covers("ORD-03")
    void whatPeopleCallItFindsIt() {
        var uai = aUaiIn("69");
        institutions.register(aLycee(uai, "Lycée Antoine de Saint-Exupéry", "Lyon"));
        affiliate(uai, "1", "9", "2026");

        assertThat(post(uai + "/mots-cles", "nicknames=Zinzinou")).hasStatus(303);

        assertThat(institutions.search("zinzinu", 5))
                .extracting(Institution::uai)
                .startsWith(uai);
    }

    @Test
    void aCodeThatIsNoneOrUnknownDoesNotExist() {
        assertThat(get("/region/etablissements/0690026A")).hasStatus(404);
        assertThat(get("/region/etablissements/" + aUaiIn("42"))).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HOLDER", "INSTITUTION", "PARTNER_MANAGER", "AGENT_PARTNERS", "HELPDESK"})
    void othersDoNotEnter(Role role) {
        assertThat(mvc.get().uri("/region/etablissements").with(signedInAs(role, "x")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/region/etablissements/import").with(signedInAs(role, "x")))
                .hasStatus(403);
    }

    private MvcTestResult affiliate(Uai uai, String day, String month, String year) {
        return post(
                uai + "/affiliation",
                "from.day=%s&from.month=%s&from.year=%s&tracks=1&tracks=zzz".formatted(day, month, year));
    }

    private MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri("/region/etablissements/" + path)
                .contentType("application/x-www-form-urlencoded")
                .content(body)
                .with(csrf())
                .with(signedInAs(Role.AGENT_INSTITUTIONS))
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(signedInAs(Role.AGENT_INSTITUTIONS)).exchange();
    }
}
