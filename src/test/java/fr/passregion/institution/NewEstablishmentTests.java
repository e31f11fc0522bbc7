package fr.passregion.institution;

import static fr.passregion.institution.InstitutionFixtures.aLycee;
import static fr.passregion.institution.InstitutionFixtures.aUaiIn;
import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.identity.Role;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An agent writes an establishment that no register has yet. */
@PassRegionTest
@Covers("REG-03")
class NewEstablishmentTests {

    private static final String PAGE = "/region/etablissements/nouveau";

    private final MockMvcTester mvc;
    private final Institutions institutions;

    NewEstablishmentTests(MockMvcTester mvc, Institutions institutions) {
        this.mvc = mvc;
        this.institutions = institutions;
    }

    @Test
    void itIsKeptAndItsPageTellsItsHistory() {
        var uai = aUaiIn("26");
        assertThat(create(written(uai))).hasStatus(303).hasRedirectedUrl("/region/etablissements/" + uai);
        var kept = institutions.find(uai).orElseThrow();
        assertThat(kept.name()).isEqualTo("École de production du Trièves");
        assertThat(kept.kind()).isEqualTo(InstitutionKind.ECOLE_PRODUCTION);
        assertThat(kept.contract()).isEqualTo(Contract.NOT_CONCERNED);
        assertThat(kept.affiliated()).isFalse();
        assertThat(get("/region/etablissements/" + uai))
                .bodyText()
                .contains("Historique", "Établissement créé à la main", "2 rue du Pré 26000 Die", "Saisie à la main");
    }

    @Test
    void oneThatIsKnownIsLeftAsItIs() {
        var uai = aUaiIn("26");
        institutions.register(aLycee(uai, "Lycée du Diois", "Die"));
        assertThat(create(written(uai)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "déjà dans le registre",
                        "value=\"" + uai.value().toLowerCase(Locale.ROOT),
                        "École de production du Trièves");
        assertThat(institutions.find(uai).orElseThrow().name()).isEqualTo("Lycée du Diois");
    }

    @ParameterizedTest
    @CsvSource({
        "uai, 0260001Z, pas un code UAI",
        "uai, <b>, pas un code UAI",
        "name, ' ', Donnez son nom",
        "kind, ROCKET, type",
        "contract, ROCKET, contrat",
        "postcode, 2600, cinq chiffres",
        "postcode, 2600O, cinq chiffres",
        "town, '', Donnez sa ville",
        "siret, 12345678901234, pas un SIRET"
    })
    void whatIsWrongIsSaidBesideItsField(String field, String typed, String said) {
        var form = written(aUaiIn("26"));
        form.set(field, typed);
        assertThat(create(form))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"" + field + "-error\"", said, "value=\"2 rue du Pré\"");
    }

    @Test
    void nothingAtAllIsAskedForAgain() {
        assertThat(create(new LinkedMultiValueMap<>()))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez sa ville");
        assertThat(get(PAGE)).hasStatusOk().bodyText().contains("Nouvel établissement");
    }

    private static LinkedMultiValueMap<String, String> written(Uai uai) {
        return new LinkedMultiValueMap<>(MultiValueMap.fromSingleValue(Map.of(
                "uai", uai.value().toLowerCase(Locale.ROOT),
                "name", "École de production du Trièves",
                "kind", "ECOLE_PRODUCTION",
                "contract", "NOT_CONCERNED",
                "address", "2 rue du Pré",
                "postcode", "26000",
                "town", "Die",
                "siret", "")));
    }

    private MvcTestResult create(MultiValueMap<String, String> form) {
        return mvc.post()
                .uri(PAGE)
                .params(form)
                .with(csrf())
                .with(signedInAs(Role.AGENT_INSTITUTIONS))
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(signedInAs(Role.AGENT_INSTITUTIONS)).exchange();
    }
}
