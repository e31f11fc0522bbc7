package fr.passregion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.identity.SecondFactors.Confirmation;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.PasswordsAlone;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Through HTTP: what a right password opens for those who work here. */
@PassRegionTest
class TwoStepSignInTests {

    private static final String PASSWORD = "tortue violon lampe";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final WorldTime world;
    private final Visitor visitor;
    private final String email = PasswordsAlone.STRICT + UUID.randomUUID() + "@example.org";

    TwoStepSignInTests(
            Accounts accounts,
            SecondFactors factors,
            OpenSessions sessions,
            WorldTime world,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.world = world;
        this.visitor = new Visitor(port);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoWorksHereSetsASecondFactorUpBeforeAnythingOpens(Role role) {
        if (!role.isStaff()) return;
        open(role);
        assertThat(location(visitor.signIn(email, PASSWORD))).isEqualTo("/connexion/second-facteur");
        assertThat(visitor.open("/bienvenue").statusCode()).isEqualTo(403);
        assertThat(visitor.open("/mon-acces").statusCode()).isEqualTo(403);
        assertThat(visitor.open("/connexion/code").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HOLDER", "GUARDIAN"})
    void theYoungAndTheirGuardiansNeedNone(Role role) {
        open(role);
        assertThat(location(visitor.signIn(email, PASSWORD))).doesNotContain("second-facteur");
    }

    @Test
    @Covers("ACC-02")
    void theCodeOpensThePageThatWasWantedUnderAnotherSession() {
        var secret = withFactor(open(Role.CASHIER));
        visitor.open("/bienvenue?a=b");
        assertThat(location(visitor.signIn(email, PASSWORD))).isEqualTo("/connexion/code");
        var half = visitor.session();
        visitor.open("/connexion/code");

        var answer = visitor.submit("/connexion/code", Map.of("code", codeOf(secret, 1)));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/bienvenue?a=b");
        assertThat(visitor.session()).isNotEqualTo(half);
        assertThat(visitor.open("/bienvenue").statusCode()).isEqualTo(200);
        assertThat(visitor.open("/connexion/code").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bienvenue", "/mon-acces", "/caisse", "/connexion/second-facteur", "/", "/activation"})
    void thePasswordAloneOpensNothing(String path) {
        var account = open(Role.CASHIER);
        withFactor(account);
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.open(path).statusCode()).isEqualTo(403);
        assertThat(sessions.of(account, "")).isEmpty();
    }

    @Test
    void aCodeThatHasServedIsRefusedWithAWordAndWithoutBeingShownAgain() {
        var secret = withFactor(open(Role.CASHIER));
        var code = codeOf(secret, 1);
        visitor.signIn(email, PASSWORD);
        visitor.open("/connexion/code");
        visitor.submit("/connexion/code", Map.of("code", code));
        signOut();

        visitor.signIn(email, PASSWORD);
        visitor.open("/connexion/code");
        var again = visitor.submit("/connexion/code", Map.of("code", code));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("il a déjà servi").doesNotContain(code);
    }

    @Test
    void guessingCodesIsStoppedForEverySessionOfTheAccount() {
        var secret = withFactor(open(Role.CASHIER));
        visitor.signIn(email, PASSWORD);
        visitor.open("/connexion/code");
        for (var i = 0; i < 5; i++)
            assertThat(visitor.submit("/connexion/code", Map.of("code", "00000" + i))
                            .statusCode())
                    .isEqualTo(422);
        visitor.signIn(email, PASSWORD);
        visitor.open("/connexion/code");
        assertThat(visitor.submit("/connexion/code", Map.of("code", codeOf(secret, 1)))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void aRecoveryCodeOpensOnce() {
        var account = open(Role.CASHIER);
        var secret = factors.offer(account).secret();
        var code = ((Confirmation.Done) factors.confirm(account, codeOf(secret, 0)))
                .recoveryCodes()
                .get(3);
        visitor.signIn(email, PASSWORD);
        visitor.open("/connexion/code-de-secours");
        assertThat(visitor.submit("/connexion/code-de-secours", Map.of("code", code))
                        .statusCode())
                .isEqualTo(303);
        signOut();
        visitor.signIn(email, PASSWORD);
        visitor.open("/connexion/code-de-secours");
        assertThat(visitor.submit("/connexion/code-de-secours", Map.of("code", code))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aNewPasswordByEmailDoesNotOpenTheSecondFactor() {
        var account = open(Role.CASHIER);
        withFactor(account);
        accounts.setPassword(account, "hibou cerise tambour");
        assertThat(location(visitor.signIn(email, "hibou cerise tambour"))).isEqualTo("/connexion/code");
    }

    private AccountId open(Role role) {
        return accounts.open(new NewAccount(email, "Camille", email, PASSWORD, List.of(new Grant(role, "somewhere"))));
    }

    private String withFactor(AccountId account) {
        var secret = factors.offer(account).secret();
        assertThat(factors.confirm(account, codeOf(secret, 0))).isInstanceOf(Confirmation.Done.class);
        return secret;
    }

    /** Set up by the current code, signed in by the next: both still hold when a step ends in between. */
    private String codeOf(String secret, int steps) {
        return OneTimeSteps.codeAt(secret, world.now().plusSeconds(steps * 30L));
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }

    private void signOut() {
        visitor.open("/mon-acces");
        visitor.submit("/deconnexion", Map.of());
    }
}
