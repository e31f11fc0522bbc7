package fr.passregion.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Through HTTP, as browsers do. */
@PassRegionTest
class SignInTests {

    private static final String PASSWORD = "tortue violon lampe";

    private final Accounts accounts;
    private final Visitor visitor;
    private final int port;
    private final String email = "agent-" + UUID.randomUUID() + "@example.org";

    SignInTests(Accounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.visitor = new Visitor(port);
        this.port = port;
    }

    @Test
    void signingInOpensTheSpaceOfOnesRoleUnderANewSession() {
        open(Role.ADMINISTRATOR);
        visitor.open("/connexion");
        var before = visitor.session();

        var answer = visitor.signIn(email.toUpperCase(java.util.Locale.ROOT), PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.open("/bienvenue").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsInAlreadyIsNotAskedAgain() {
        open(Role.CASHIER);
        visitor.signIn(email, PASSWORD);
        var again = visitor.open("/connexion");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("location").orElseThrow()).endsWith("/caisse");
    }

    /** A browser that remembers a language tells it at the first page after the sign-in, and a page asks for many things at once. */
    @Test
    void manyRequestsAtOnceAfterTheSignInAllFindTheSession() throws Exception {
        open(Role.HOLDER);
        visitor.open("/?langue=en");
        visitor.signIn(email, PASSWORD);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var tabs =
                    hands.invokeAll(Collections.<Callable<HttpResponse<String>>>nCopies(12, () -> visitor.open("/")));
            for (var tab : tabs) assertThat(tab.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        var cookie =
                visitor.open("/connexion").headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).startsWith("session=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void thePageThatWasWantedOpensAfterwards() {
        open(Role.CASHIER);
        assertThat(visitor.open("/bienvenue?a=b")
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/connexion");

        assertThat(visitor.signIn(email, PASSWORD).headers().firstValue("location"))
                .contains("/bienvenue?a=b");
    }

    /** Asked by hand, since no browser lets a page choose the Host header. */
    @Test
    void aForgedHostLeadsNobodyElsewhere() throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write("GET /bienvenue HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(US_ASCII));
            var answer = new String(line.getInputStream().readAllBytes(), US_ASCII);
            assertThat(answer).contains("Location: /connexion").doesNotContain("evil.example");
        }
    }

    @Test
    void aPageForSomeoneElseThatWasWantedDoesNot() {
        open(Role.CASHIER);
        visitor.open("/activation");

        assertThat(visitor.signIn(email, PASSWORD)
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .doesNotContain("activation");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() {
        open(Role.CASHIER);
        var wrong = visitor.signIn(email, "not this one at all");
        var unknown = visitor.signIn("nobody-" + UUID.randomUUID() + "@example.org", "not this one at all");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(withoutWhatIsTyped(wrong.body())).isEqualTo(withoutWhatIsTyped(unknown.body()));
        assertThat(wrong.body())
                .contains("Identifiant ou mot de passe incorrect", "value=\"" + email)
                .doesNotContain("not this one");
    }

    /** A hash costs a hundred times all the rest: where one of the two were spared, the medians would be far apart. */
    @Test
    void neitherDoesTheTimeOfTheAnswerTell() {
        open(Role.CASHIER);
        var known = new long[7];
        var unknown = new long[7];
        for (var i = 0; i < known.length; i++) {
            known[i] = timeOf(email);
            unknown[i] = timeOf("nobody-" + UUID.randomUUID() + "@example.org");
        }
        Arrays.sort(known);
        Arrays.sort(unknown);
        assertThat((double) known[3] / unknown[3]).isBetween(0.4, 2.5);
    }

    private long timeOf(String login) {
        var start = System.nanoTime();
        visitor.signIn(login, "not this one at all");
        return System.nanoTime() - start;
    }

    @Test
    void afterTenFailuresEvenTheRightPasswordWaitsAndUnknownAccountsLookTheSame() {
        open(Role.CASHIER);
        var nobody = "nobody-" + UUID.randomUUID() + "@example.org";
        for (var i = 0; i < 10; i++) {
            assertThat(visitor.signIn(email, "wrong one " + i).statusCode()).isEqualTo(422);
            assertThat(visitor.signIn(nobody, "wrong one " + i).statusCode()).isEqualTo(422);
        }

        var locked = visitor.signIn(email, PASSWORD);
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(withoutWhatIsTyped(locked.body()))
                .contains("Trop d’essais")
                .isEqualTo(withoutWhatIsTyped(visitor.signIn(nobody, PASSWORD).body()));
    }

    @Test
    void signingOutEndsTheSession() {
        open(Role.CASHIER);
        visitor.signIn(email, PASSWORD);
        visitor.open("/bienvenue");

        assertThat(visitor.submit("/deconnexion", Map.of())
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/");
        assertThat(visitor.open("/bienvenue").statusCode()).isEqualTo(302);
    }

    @Test
    void aNewPasswordEndsEverySessionOfTheOldOne() {
        var account = open(Role.CASHIER);
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.open("/bienvenue").statusCode()).isEqualTo(200);

        accounts.setPassword(account, "violon lampe tortue");

        assertThat(visitor.open("/bienvenue").statusCode()).isEqualTo(302);
    }

    @Test
    void aRoleThatIsTakenBackIsTakenFromOpenSessionsToo() {
        var account = open(Role.CASHIER);
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.open("/bienvenue").statusCode()).isEqualTo(200);

        accounts.withdraw(account, new Grant(Role.CASHIER, "somewhere"));

        assertThat(visitor.open("/bienvenue").statusCode()).isEqualTo(302);
    }

    private AccountId open(Role role) {
        return accounts.open(new NewAccount(email, "Camille", email, PASSWORD, List.of(new Grant(role, "somewhere"))));
    }

    private static String withoutWhatIsTyped(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("[0-9a-f]{16}", "");
    }
}
