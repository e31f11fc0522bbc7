package fr.passregion.access.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.OneTimeSteps;
import fr.passregion.identity.Role;
import fr.passregion.identity.SecondFactors;
import fr.passregion.identity.SecondFactors.Confirmation;
import fr.passregion.identity.SignedIn;
import fr.passregion.identity.WorldTime;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The helpdesk takes a lost second factor away, after a check that it must name. */
@PassRegionTest
class ResetPagesTests {

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final WorldTime world;

    ResetPagesTests(MockMvcTester mvc, Accounts accounts, SecondFactors factors, WorldTime world) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.factors = factors;
        this.world = world;
    }

    @Test
    void itIsTakenAwayOnceTheAgentSaysHowTheyKnow() {
        var cashier = withFactor(Role.CASHIER);
        var agent = open(Role.HELPDESK);
        assertThat(ask(agent, cashier, "", "téléphone volé"))
                .hasStatus(422)
                .bodyText()
                .contains("comment vous savez");
        assertThat(ask(agent, cashier, "CALLED_BACK", "  "))
                .hasStatus(422)
                .bodyText()
                .contains("les circonstances");
        assertThat(ask(agent, cashier, "HEARSAY", "téléphone volé")).hasStatus(422);
        assertThat(factors.of(cashier.account()).isSetUp()).isTrue();

        assertThat(ask(agent, cashier, "CALLED_BACK", "téléphone volé")).hasStatus(303);
        assertThat(factors.of(cashier.account()).isSetUp()).isFalse();
        assertThat(ask(agent, cashier, "CALLED_BACK", "encore"))
                .hasStatus(422)
                .bodyText()
                .contains("Personne n’a de second");
    }

    @Test
    void nobodyDoesItForThemselves() {
        var agent = withFactor(Role.HELPDESK);
        assertThat(ask(agent, agent, "IN_PERSON", "moi"))
                .hasStatus(422)
                .bodyText()
                .contains("demandez à un collègue");
        assertThat(factors.of(agent.account()).isSetUp()).isTrue();
    }

    private MvcTestResult ask(SignedIn agent, SignedIn whose, String check, String why) {
        return mvc.post()
                .uri(ResetPages.PATH)
                .with(csrf())
                .with(signedInAs(agent))
                .param("login", whose.login())
                .param("check", check)
                .param("why", why)
                .exchange();
    }

    private SignedIn withFactor(Role role) {
        var person = open(role);
        confirm(person.account());
        return person;
    }

    private void confirm(AccountId account) {
        var code = OneTimeSteps.codeAt(factors.offer(account).secret(), world.now());
        assertThat(factors.confirm(account, code)).isInstanceOf(Confirmation.Done.class);
    }

    private SignedIn open(Role role) {
        var email = "staff-" + UUID.randomUUID() + "@example.org";
        var account = accounts.open(
                new NewAccount(email, "Camille", email, "tortue violon lampe", List.of(new Grant(role, "somewhere"))));
        return accounts.find(account).orElseThrow();
    }
}
