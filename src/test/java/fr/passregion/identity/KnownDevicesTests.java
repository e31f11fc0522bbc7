package fr.passregion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.notification.Mailbox;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever signs in from somewhere new, its owner hears of it. */
@PassRegionTest
class KnownDevicesTests {

    private static final String PASSWORD = "tortue violon lampe";

    private final Accounts accounts;
    private final Mailbox mailbox;
    private final int port;
    private final String email = "agent-" + UUID.randomUUID() + "@example.org";

    KnownDevicesTests(Accounts accounts, Mailbox mailbox, @LocalServerPort int port) {
        this.accounts = accounts;
        this.mailbox = mailbox;
        this.port = port;
    }

    @Test
    void theFirstIsNoNewsTheSecondIsAndAKnownOneNeverAgain() {
        open(email);
        var home = new Visitor(port);
        home.signIn(email, PASSWORD);
        assertThat(mailbox.to(email)).isEmpty();

        new Visitor(port).signIn(email, PASSWORD);
        assertThat(mailbox.to(email)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Nouvel appareil sur votre compte");
            assertThat(mail.text()).contains("Navigateur", "/connexion/mot-de-passe-oublie");
        });

        home.open("/bienvenue");
        home.submit("/deconnexion", Map.of());
        home.signIn(email, PASSWORD);
        assertThat(mailbox.to(email)).hasSize(1);
    }

    @Test
    void aBrowserThatSeveralShareIsKnownToEachOfThem() {
        open(email);
        open("x" + email);
        var shared = new Visitor(port);
        for (var round = 0; round < 2; round++) {
            for (var login : List.of(email, "x" + email)) {
                shared.signIn(login, PASSWORD);
                shared.open("/bienvenue");
                shared.submit("/deconnexion", Map.of());
            }
        }
        assertThat(mailbox.to(email)).isEmpty();
        assertThat(mailbox.to("x" + email)).isEmpty();
    }

    @Test
    void aWrongPasswordMakesNothingKnown() {
        open(email);
        new Visitor(port).signIn(email, "not this one at all");
        new Visitor(port).signIn(email, PASSWORD);
        assertThat(mailbox.to(email)).isEmpty();
    }

    private void open(String login) {
        accounts.open(new NewAccount(login, "Camille", login, PASSWORD, List.of(new Grant(Role.CASHIER, "somewhere"))));
    }
}
