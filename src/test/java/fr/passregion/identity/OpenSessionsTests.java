package fr.passregion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.PassRegionTest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Who is signed in where, for how long, and how it ends. */
@PassRegionTest
class OpenSessionsTests {

    private static final String PASSWORD = "tortue violon lampe";

    private final Accounts accounts;
    private final OpenSessions sessions;
    private final int port;
    private final String email = "agent-" + UUID.randomUUID() + "@example.org";

    OpenSessionsTests(Accounts accounts, OpenSessions sessions, @LocalServerPort int port) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.port = port;
    }

    @Test
    void everySignInIsSeenAndEndedByItsOwnerAlone() {
        var account = open();
        var phone = signIn();
        var laptop = signIn();
        var seen = sessions.of(account, "elsewhere");
        assertThat(seen).hasSize(2).allSatisfy(session -> {
            assertThat(session.device()).isNotBlank();
            assertThat(session.here()).isFalse();
            assertThat(phone.session() + laptop.session()).doesNotContain(session.handle());
        });

        sessions.end(AccountId.random(), seen.getFirst().handle());
        assertThat(sessions.of(account, "elsewhere")).hasSize(2);

        sessions.end(account, seen.getFirst().handle());
        assertThat(sessions.of(account, "elsewhere"))
                .singleElement()
                .extracting(OpenSessions.OpenSession::handle)
                .isEqualTo(seen.getLast().handle());
        assertThat(List.of(
                        phone.open("/bienvenue").statusCode(),
                        laptop.open("/bienvenue").statusCode()))
                .containsExactlyInAnyOrder(200, 302);
    }

    @Test
    void signingOutElsewhereSparesWhereOneIs() {
        var account = open();
        signIn();
        signIn();
        sessions.endOthers(account, "none of them");
        assertThat(sessions.of(account, "")).isEmpty();
    }

    @Test
    void aSessionEndsTwelveHoursAfterItsSignInHoweverBusy() {
        var session = new AgeingSession();
        leaveTrace(Role.HOLDER, session);
        session.age = Duration.ofMinutes(11 * 60 + 59);
        assertThat(new SignInTrace().isTooOld(session)).isFalse();
        session.age = Duration.ofMinutes(12 * 60 + 1);
        assertThat(new SignInTrace().isTooOld(session)).isTrue();
    }

    @Test
    void aSessionThatIsTooOldIsEndedBeforeItOpensAnything() throws Exception {
        var session = new AgeingSession();
        leaveTrace(Role.HOLDER, session);
        session.age = Duration.ofHours(13);
        var request = new MockHttpServletRequest();
        request.setSession(session);

        new LongestSession(new SignInTrace()).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(session.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ACTIVATION_ONLY", "CODE_AWAITED", "FACTOR_DUE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoSeesOtherPeoplesDataIsSignedOutSooner(Role role) {
        var isInTheirPocketOrTheirTill = List.of(Role.HOLDER, Role.GUARDIAN, Role.CASHIER, Role.PARTNER_MANAGER)
                .contains(role);
        var idle = signedInSession(role).getMaxInactiveInterval();
        if (isInTheirPocketOrTheirTill) assertThat(idle).isNotEqualTo(900);
        else assertThat(idle).isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36 | Chrome, Android
                    Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604.1 | Safari, iPhone
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0 | Edge, Windows
                    Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0 | Firefox, Linux
                    curl/8 | Navigateur
                    """)
    void aBrowserIsNamedAsItsOwnerKnowsIt(String said, String named) {
        assertThat(Device.named(said)).isEqualTo(named);
    }

    private HttpSession signedInSession(Role role) {
        var session = new AgeingSession();
        leaveTrace(role, session);
        return session;
    }

    private void leaveTrace(Role role, MockHttpSession session) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var person = new SignedIn(AccountId.random(), email, "Camille", List.of(new Grant(role, "somewhere")));
        new SignInTrace().leave(person, request);
    }

    /** A session that was last seen so long after its beginning. */
    private static final class AgeingSession extends MockHttpSession {

        private Duration age = Duration.ZERO;

        @Override
        public long getLastAccessedTime() {
            return getCreationTime() + age.toMillis();
        }
    }

    private Visitor signIn() {
        var visitor = new Visitor(port);
        visitor.signIn(email, PASSWORD);
        return visitor;
    }

    private AccountId open() {
        return accounts.open(
                new NewAccount(email, "Camille", email, PASSWORD, List.of(new Grant(Role.CASHIER, "somewhere"))));
    }
}
