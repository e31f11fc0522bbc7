package fr.passregion.identity;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PassRegionTest
class RoutesTests {

    private final MockMvcTester mvc;

    RoutesTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void anUnknownPathDoesNotExistForWhoeverAsks() {
        assertThat(mvc.get().uri("/nulle-part")).hasStatus(404);
        assertThat(mvc.get().uri("/nulle-part").with(signedInAs(Role.ADMINISTRATOR)))
                .hasStatus(404);
    }

    @Test
    void aPageForSomeoneElseIsForbiddenOnceSignedInAndAsksToSignInBefore() {
        assertThat(mvc.get().uri("/activation")).hasStatus(302).redirectedUrl().endsWith("/connexion");
        assertThat(mvc.get().uri("/activation").with(signedInAs(Role.HOLDER, "x")))
                .hasStatus(403);
    }

    @Test
    void theSignInPageIsOpen() {
        assertThat(mvc.get().uri("/connexion")).hasStatus(200).bodyText().contains("Identifiant", "_csrf");
    }
}
