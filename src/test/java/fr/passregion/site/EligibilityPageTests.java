package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PassRegionTest
@Covers("ELI-12")
class EligibilityPageTests {

    private final MockMvcTester visitor;

    EligibilityPageTests(MockMvcTester visitor) {
        this.visitor = visitor;
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
