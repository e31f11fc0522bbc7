package fr.passregion.site;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Role;
import fr.passregion.shared.Language;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever chooses a language for the pages is written to in it (decision 0048). */
@PassRegionTest
@Covers("NOT-01")
class LanguageOfLettersTests {

    private static final Cookie ENGLISH = new Cookie("langue", "en");

    private final MockMvc mvc;
    private final Holders holders;
    private final Accounts accounts;
    private final Holder lea;

    LanguageOfLettersTests(MockMvc mvc, Holders holders, Accounts accounts) {
        this.mvc = mvc;
        this.holders = holders;
        this.accounts = accounts;
        this.lea = holders.register(People.somebody());
    }

    @Test
    void aNewPersonIsWrittenToInFrench() {
        assertThat(language()).isEqualTo(Language.FRENCH);
    }

    @Test
    void aChoiceMadeWhileSignedInCountsUntilTheNextOne() throws Exception {
        lea(get("/mon-compte/carte?langue=en"));
        assertThat(language()).isEqualTo(Language.ENGLISH);
        lea(get("/mon-compte?langue=fr"));
        assertThat(language()).isEqualTo(Language.FRENCH);
    }

    @Test
    void aChoiceMadeBeforeSigningInCountsAtTheFirstPage() throws Exception {
        lea(get("/mon-compte").cookie(ENGLISH));
        assertThat(language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void anotherDeviceThatHasChosenSinceIsNotOverruledByEachPage() throws Exception {
        var answer = lea(get("/mon-compte").cookie(ENGLISH));
        var session = Objects.requireNonNull(answer.getCookie("session"));
        lea(get("/mon-compte?langue=fr"));
        lea(get("/mon-compte").cookie(ENGLISH).cookie(session));
        assertThat(language()).isEqualTo(Language.FRENCH);
    }

    @Test
    void whatIsNoLanguageOfOursChangesNothing() throws Exception {
        lea(get("/mon-compte?langue=xx").cookie(new Cookie("langue", "\"><script>")));
        assertThat(language()).isEqualTo(Language.FRENCH);
    }

    @Test
    void nobodyElseChangesIt() throws Exception {
        mvc.perform(get("/?langue=en"));
        mvc.perform(get("/?langue=en").with(signedInAs(Role.INSTITUTION, "0691234A")));
        assertThat(language()).isEqualTo(Language.FRENCH);
    }

    private MockHttpServletResponse lea(MockHttpServletRequestBuilder page) throws Exception {
        var signedIn = signedInAs(accounts.find(lea.account()).orElseThrow());
        return mvc.perform(page.with(signedIn)).andReturn().getResponse();
    }

    private Language language() {
        return holders.find(lea.id()).orElseThrow().language();
    }
}
