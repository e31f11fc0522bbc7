package fr.passregion.institution;

import static fr.passregion.institution.InstitutionFixtures.SECONDE;
import static fr.passregion.institution.InstitutionFixtures.aLycee;
import static fr.passregion.institution.InstitutionFixtures.aUaiIn;
import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.identity.Role;
import fr.passregion.institution.Halt.Kind;
import fr.passregion.shared.TypedDate;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.MultiValueMap;

/** An agent suspends and closes an establishment, having read what that does, and takes it back. */
@PassRegionTest
@Covers("REG-03")
class HaltPagesTests {

    private static final RequestPostProcessor AGENT = signedInAs(Role.AGENT_INSTITUTIONS);

    private final MockMvcTester mvc;
    private final Halts halts;
    private final LocalDate today;
    private final Uai uai = aUaiIn("26");
    private final String file = "/region/etablissements/" + uai;

    HaltPagesTests(MockMvcTester mvc, Institutions institutions, Halts halts, Clock clock) {
        this.mvc = mvc;
        this.halts = halts;
        this.today = LocalDate.now(clock);
        institutions.register(aLycee(uai, "Lycée du Diois", "Die"));
        institutions.affiliate(uai, today.minusYears(1), SECONDE);
    }

    @Test
    void whatItDoesIsReadBeforeAndTheFileTellsItAfter() {
        assertThat(get(file)).bodyText().contains("Suspendre cet établissement", "Fermer cet établissement");
        assertThat(get(file + "/suspension"))
                .hasStatusOk()
                .bodyText()
                .contains("Ce que cela fait", "Demandes qui attendent sa réponse", "Sorties annoncées");
        assertThat(post(file + "/suspension", on(today, "Contrôle <b>en cours</b>.")))
                .hasStatus(303)
                .hasRedirectedUrl(file);
        assertThat(get(file))
                .bodyText()
                .contains(
                        "Suspendu à partir du",
                        "Contrôle &lt;b&gt;en cours",
                        "Établissement suspendu",
                        "Lever la suspension");
        assertThat(get("/region/etablissements?standing=SUSPENDED&q=" + uai))
                .bodyText()
                .contains(uai.value());

        assertThat(post(file + "/reprise", Map.of("why", "Tout est réglé."))).hasStatus(303);
        assertThat(halts.decided(uai)).isEmpty();
        assertThat(get(file)).bodyText().contains("Affilié", "Établissement rouvert", "Tout est réglé.");
    }

    @Test
    void oneThatIsClosedIsReopenedAsItWas() {
        post(file + "/fermeture", on(today, "Fin de l’activité."));
        assertThat(halts.inForce(uai).orElseThrow().kind()).isEqualTo(Kind.CLOSED);
        assertThat(get(file))
                .bodyText()
                .contains("Fermé à partir du", "Rouvrir")
                .doesNotContain("Fermer cet");
        post(file + "/reprise", Map.of("why", "Par erreur."));
        assertThat(get(file)).bodyText().contains("Affilié");
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', Dites pourquoi",
        "-1, Contrôle., d’aujourd’hui",
        "400, Contrôle., d’aujourd’hui",
    })
    void whatIsWrongIsSaidAndWhatWasTypedIsKept(int days, String why, String said) {
        assertThat(post(file + "/suspension", on(today.plusDays(days), why)))
                .hasStatus(422)
                .bodyText()
                .contains(said, "Ce que cela fait", "value=\"" + why + "\"");
        assertThat(halts.decided(uai)).isEmpty();
    }

    @Test
    void hostileInputIsRefusedInWords() {
        assertThat(post(file + "/suspension", Map.of())).hasStatus(422);
        assertThat(post(file + "/suspension", on(today, "x".repeat(400))))
                .hasStatus(422)
                .bodyText()
                .contains("300 caractères");
        assertThat(post(file + "/reprise", Map.of())).hasStatus(422).bodyText().contains("Dites pourquoi");
        assertThat(post(file + "/fusion", on(today, "Contrôle."))).hasStatus(404);
        assertThat(get("/region/etablissements/" + aUaiIn("26") + "/suspension"))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(file + "/suspension")
                        .params(MultiValueMap.fromSingleValue(on(today, "Contrôle.")))
                        .with(csrf())
                        .with(signedInAs(Role.HELPDESK)))
                .hasStatus(403);
        assertThat(halts.decided(uai)).isEmpty();
    }

    @Test
    void whoeverWorksThereReadsWhyAndCanDoNothing() {
        var staff = signedInAs(Role.INSTITUTION, uai.value());
        assertThat(as(staff, "/etablissement/suspension")).hasRedirectedUrl("/etablissement");
        halts.halt(uai, new Halt(Kind.SUSPENDED, today, "Contrôle en cours."));

        assertThat(as(staff, "/etablissement/demandes")).hasStatusOk();
        assertThat(as(staff, "/etablissement/suspension"))
                .hasStatusOk()
                .bodyText()
                .contains("Votre établissement est suspendu", "Contrôle en cours.");
        assertThat(mvc.post().uri("/etablissement/demandes").with(csrf()).with(staff))
                .hasStatus(303)
                .hasRedirectedUrl("/etablissement/suspension");
    }

    @Test
    @Covers("EST-06")
    void aTeacherThereReadsWhyAndIsLedToTheOutingsAlone() {
        var teacher = signedInAs(Role.TEACHER, uai.value());
        assertThat(as(teacher, "/etablissement/suspension")).hasRedirectedUrl("/etablissement/sorties");
        halts.halt(uai, new Halt(Kind.SUSPENDED, today, "Contrôle en cours."));

        assertThat(mvc.post().uri("/etablissement/sorties").with(csrf()).with(teacher))
                .hasStatus(303)
                .hasRedirectedUrl("/etablissement/suspension");
        assertThat(as(teacher, "/etablissement/suspension"))
                .hasStatusOk()
                .bodyText()
                .contains("Votre établissement est suspendu", "Lire les sorties")
                .doesNotContain("/etablissement/demandes");
        assertThat(as(teacher, "/etablissement/sorties")).hasStatusOk();
    }

    private static Map<String, String> on(LocalDate day, String why) {
        var typed = TypedDate.of(day);
        return Map.of("from.day", typed.day(), "from.month", typed.month(), "from.year", typed.year(), "why", why);
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        return mvc.post()
                .uri(path)
                .params(MultiValueMap.fromSingleValue(form))
                .with(csrf())
                .with(AGENT)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return as(AGENT, path);
    }

    private MvcTestResult as(RequestPostProcessor who, String path) {
        return mvc.get().uri(path).with(who).exchange();
    }
}
