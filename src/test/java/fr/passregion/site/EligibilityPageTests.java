package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passregion.institution.Institution;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.institution.Institutions;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.TrackCode;
import fr.passregion.testing.Covers;
import fr.passregion.testing.MadeUpUai;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PassRegionTest
@Covers("ELI-12")
class EligibilityPageTests {

    private final MockMvcTester visitor;

    private final Institutions institutions;
    private final Clock clock;

    EligibilityPageTests(MockMvcTester visitor, Institutions institutions, Clock clock) {
        this.visitor = visitor;
        this.institutions = institutions;
        this.clock = clock;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GENERAL_LYCEE     |     | 69 | avec | Oui, tu y as droit
            APPRENTICE        | CAP | 07 | avec | Oui, tu y as droit
            COLLEGE           |     | 69 | avec | même à 15 ans
            GENERAL_LYCEE     |     | ailleurs | avec | conseil régional
            GENERAL_LYCEE     |     | 69 | sans | hors contrat
            CIVIC_SERVICE     |     | 69 | avec | service civique ne donne pas droit
            """)
    void aFewAnswersGiveYesOrNoAndTheReason(
            String situation, @Nullable String preparing, String department, String contract, String said)
            throws Exception {
        assertThat(ask(situation, preparing, department, contract)).contains(said);
    }

    @Test
    void everyReasonIsToldAtOnce() throws Exception {
        assertThat(ask("COLLEGE", "", "ailleurs", "sans"))
                .contains("même à 15 ans", "pas en Auvergne-Rhône-Alpes", "hors contrat avec l’État")
                .doesNotContain("Commander mon Pass");
    }

    @Test
    @Covers("MAN-02")
    void theBenefitsAndAmountsAreThoseOfTheEstablishmentsPlace() throws Exception {
        assertThat(ask("GENERAL_LYCEE", "", "69", "avec"))
                .contains("100\u00a0€")
                .doesNotContain("livres prêtés");
        assertThat(ask("GENERAL_LYCEE", "", "63", "avec")).contains("livres prêtés");
    }

    @Test
    void whatIsMissingIsSaidBesideItsQuestionAndTheRestIsKept() {
        var asked = get("/ai-je-droit?situation=APPRENTICE&preparing=&department=&contract=oui");

        var answer = visitor.perform(asked);
        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains("le diplôme que tu prépares", "où est ton établissement", "hors contrat")
                .contains("value=\"APPRENTICE\" selected");
    }

    @ParameterizedTest
    @Covers("ELI-01")
    @CsvSource({
        "GENERAL_LYCEE, filière 1",
        "VOCATIONAL_LYCEE, filière 5",
        "POST_BAC_LYCEE, filière 4",
        "MISSION_LOCALE, filière 8",
        "IME, filière 9",
        "SANITARY_SOCIAL, filière 9"
    })
    void whoeverThePassIsForIsToldYesAndWhichTrackToChoose(String situation, String track) throws Exception {
        assertThat(ask(situation, "", "69", "avec").toLowerCase(Locale.FRANCE))
                .contains("oui, tu y as droit", track, "/commande");
    }

    @ParameterizedTest
    @Covers("ELI-02")
    @CsvSource({"COLLEGE, même à 15 ans", "HIGHER_EDUCATION, pas ouvert aux étudiants"})
    void neitherCollegeNorUniversityGivesIt(String situation, String why) throws Exception {
        assertThat(ask(situation, "", "69", "avec")).contains("Non, pas cette année", why, "La règle");
    }

    @Test
    @Covers("ELI-03")
    void theEstablishmentsAddressCountsAndNotTheHomes() throws Exception {
        assertThat(ask("GENERAL_LYCEE", "", "ailleurs", "avec"))
                .contains("C’est son adresse qui compte, pas la tienne", "conseil régional du lieu");
        assertThat(textOf("/ai-je-droit")).contains("Son adresse, pas la tienne");
    }

    @Test
    @Covers("ELI-04")
    void civicServiceDoesNotGiveIt() throws Exception {
        assertThat(ask("CIVIC_SERVICE", "", "69", "avec"))
                .contains("Non, pas cette année", "Ne pas être en service civique", "Agence du service civique");
    }

    @ParameterizedTest
    @Covers({"ELI-05", "ELI-06"})
    @CsvSource({
        "PREPA_PRO, La 3e prépa-professionnelle donne droit au Pass",
        "AGRICULTURAL_COLLEGE, La 3e et la 4e agricoles donnent droit au Pass"
    })
    void thirdsThatPrepareForATradeChooseTrackTen(String situation, String note) throws Exception {
        assertThat(ask(situation, "", "69", "avec")).contains("Oui, tu y as droit", "filière 10", note);
    }

    @Test
    @Covers("ELI-07")
    void aProductionSchoolGivesWhatACfaGives() throws Exception {
        assertThat(giftsIn(ask("PRODUCTION_SCHOOL", "", "74", "avec")))
                .isEqualTo(giftsIn(ask("APPRENTICE", "CAP", "74", "avec")))
                .contains("Filière 5b");
    }

    @Test
    @Covers("ELI-08")
    void apprenticeshipGivesItUpToTheBts() throws Exception {
        assertThat(ask("APPRENTICE", "BTS", "69", "avec")).contains("Oui, tu y as droit", "filière 4");
        assertThat(ask("APPRENTICE", "HIGHER_EDUCATION", "69", "avec"))
                .contains("Non, pas cette année", "le Pass va jusqu’au BTS");
    }

    @Test
    @Covers("ELI-09")
    void aPrivateEstablishmentNeedsAContractWithTheState() throws Exception {
        assertThat(ask("GENERAL_LYCEE", "", "69", "sans"))
                .contains("Non, pas cette année", "public, ou privé sous contrat avec l’État");
    }

    @Test
    @Covers("ELI-10")
    void aContractOfProfessionalisationDoesNotGiveIt() throws Exception {
        assertThat(ask("PROFESSIONALISATION_CONTRACT", "", "69", "avec"))
                .contains("Non, pas cette année", "formation initiale", "opérateur de compétences");
    }

    @Test
    @Covers("EQU-01")
    void anAidThatDependsOnTheDiplomaIsToldFromTheLeastToTheMost() throws Exception {
        assertThat(ask("VOCATIONAL_LYCEE", "", "69", "avec"))
                .contains("de 50\u00a0€ à 300\u00a0€", "Selon ton diplôme. Après l’accord de ton établissement");
    }

    @Test
    @Covers({"ELI-03", "ELI-09"})
    void oneFindsWhetherOnesEstablishmentIsAPartnerAndWhyAnotherIsNot() throws Exception {
        var uai = MadeUpUai.in("07");
        institutions.register(new Institution(
                uai,
                "Lycée Hermenegilde",
                InstitutionKind.LYCEE,
                Contract.PUBLIC,
                "Annonay",
                "07100",
                false,
                Set.of()));
        institutions.affiliate(uai, LocalDate.now(clock), Set.of(new TrackCode("1")));

        assertThat(textOf("/ai-je-droit/etablissement?nom=ermenegild"))
                .contains("Lycée Hermenegilde", "Convention signée");
        assertThat(textOf("/ai-je-droit/etablissement?nom=zzyzxqw"))
                .contains("Aucun partenaire ne répond", "sans contrat avec l’État", "conseil régional")
                .doesNotContain("Convention signée");
    }

    /** The lists of benefits alone, without what tells one page from another. */
    private static String giftsIn(String page) {
        return page.substring(page.indexOf("<section"), page.lastIndexOf("</section>"));
    }

    private String textOf(String path) throws Exception {
        var answer = visitor.perform(get(path));
        assertThat(answer).hasStatusOk();
        return HtmlUtils.htmlUnescape(answer.getMvcResult().getResponse().getContentAsString());
    }

    private String ask(String situation, @Nullable String preparing, String department, String contract)
            throws Exception {
        var asked = get("/ai-je-droit")
                .param("situation", situation)
                .param("preparing", preparing == null ? "" : preparing)
                .param("department", department)
                .param("contract", contract);
        assertThat(visitor.perform(asked)).hasStatusOk();
        return visitor.perform(asked).getMvcResult().getResponse().getContentAsString();
    }
}
