package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PassRegionTest
class StatePageTests {

    private final MockMvcTester visitor;

    StatePageTests(MockMvcTester visitor) {
        this.visitor = visitor;
    }

    @Test
    void everyPartThatPeopleKnowIsSaidToWorkWithoutAnyInnerName() throws Exception {
        var answer = visitor.perform(get("/etat-du-service"));

        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString()))
                .contains(
                        "Comptes et commandes", "Cartes et caisses des partenaires", "Envoi des e-mails", "Fonctionne")
                .doesNotContain("Ne fonctionne pas", "PostgreSQL", "diskSpace");
    }
}
