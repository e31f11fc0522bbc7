package fr.passregion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody sweeps dossier numbers and birth dates without reading any mailbox (ACC-02, ACC-03), from a new network address
 * at each try.
 *
 * <p>The real thing would be 300,000 accounts that nobody activated, five dates each out of the 1,461 of a lycée's ages:
 * 300,000 × 5 / 1,461 ≈ 1,027 dates found, were a birth date a password. Here it is worse for us and smaller: the numbers
 * are known (in truth one in 2^50 / 300,000 ≈ 3.7 billion numbers is anybody's, and 500 wrong dates in a quarter of an hour
 * close this way in for everybody), and <em>every</em> date is found, at the third try. So {@value #ACCOUNTS} accounts give the
 * sweeper {@value #ACCOUNTS} activations, as many as the real sweep would win of {@value #ACCOUNTS} × 1,461 / 5 ≈ 5,844 accounts.
 * What is left to guess is a code of six digits: three tries each for at most five codes an hour, 15 / 1,000,000 for one
 * account and hour; a code is found by chance in 0.006 % of the runs of this test.
 */
@PassRegionTest
@Covers({"ACC-02", "ACC-03"})
class SweepTests {

    private static final int ACCOUNTS = 20;
    private static final DateTimeFormatter JJMMAAAA = DateTimeFormatter.ofPattern("ddMMuuuu");
    private static final String PASSWORD = "hibou cerise tambour";
    private static final List<String> ROOMS = List.of(
            "/mon-compte",
            "/mon-compte/carte",
            "/mon-compte/historique",
            "/mon-compte/photo.jpg",
            "/mon-compte/commande",
            "/bienvenue");

    private final Holders holders;
    private final Accounts accounts;
    private final Attempts attempts;
    private final int port;
    private final Random chance = new Random();
    private final List<String> seen = new ArrayList<>();

    SweepTests(Holders holders, Accounts accounts, Attempts attempts, @LocalServerPort int port) {
        this.holders = holders;
        this.accounts = accounts;
        this.attempts = attempts;
        this.port = port;
    }

    @BeforeEach
    @AfterEach
    void openTheBreaker() {
        attempts.forget(Attempts.Kind.ALL_FIRST_SECRETS, "all");
    }

    @Test
    void noAccountIsTakenAndNothingPersonalIsShown() {
        var people = IntStream.range(0, ACCOUNTS).mapToObj(i -> somebody()).toList();

        people.forEach(this::sweep);

        assertThat(people).noneMatch(person -> accounts.hasPassword(person.account()));
        var personal = people.stream().flatMap(SweepTests::personal).toList();
        assertThat(seen).hasSizeGreaterThan(ACCOUNTS * 10);
        for (var page : seen) assertThat(page).doesNotContain(personal);
    }

    @Test
    void fiveHundredWrongDatesCloseThisWayInForAllAndNoOtherWay() {
        var withPassword = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), PASSWORD));
        var lastOne = somebody();
        for (var i = 0; i < 500; i++) attempts.count(Attempts.Kind.ALL_FIRST_SECRETS, "all");
        var sweeper = fromSomewhereNew();

        assertThat(sweeper.signIn(number(lastOne), birthDate(lastOne)).statusCode())
                .isEqualTo(422);
        assertThat(sweeper.signIn(number(withPassword), PASSWORD).statusCode()).isEqualTo(303);
    }

    /** Whatever was forgotten, two wrong dates, the right one, all that it may open, and a few codes. */
    private void sweep(Holder person) {
        var sweeper = fromSomewhereNew();
        forget(person, sweeper);
        for (var wrong = 0; wrong < 2; wrong++)
            assertThat(keep(sweeper.signIn(number(person), "01011999"))).isEqualTo(422);
        assertThat(keep(sweeper.signIn(number(person), birthDate(person))))
                .as("the date opens the activation")
                .isEqualTo(303);
        for (var room : ROOMS) assertThat(keep(sweeper.open(room))).as(room).isEqualTo(403);
        assertThat(keep(sweeper.open("/activation"))).isEqualTo(200);
        keep(sweeper.submit("/activation", Map.of()));
        for (var guess = 0; guess < 4; guess++) {
            var code = "%06d".formatted(chance.nextInt(1_000_000));
            sweeper.open("/activation/code");
            assertThat(keep(sweeper.submit("/activation/code", Map.of("code", code, "password", PASSWORD))))
                    .isEqualTo(422);
        }
    }

    /** Asks for what has been forgotten, then tries a link out of the blue. */
    private void forget(Holder person, Visitor sweeper) {
        sweeper.open("/connexion/mot-de-passe-oublie");
        keep(sweeper.submit("/connexion/mot-de-passe-oublie", Map.of("identifiant", number(person))));
        keep(sweeper.submit(
                "/connexion/identifiant-oublie",
                Map.of("email", person.contact().email())));
        keep(sweeper.open("/connexion/e-mail-demande"));
        var link = "/connexion/nouveau-mot-de-passe/" + OpaqueKey.draw().text();
        assertThat(keep(sweeper.open(link))).isEqualTo(404);
        assertThat(keep(sweeper.submit(link, Map.of("password", PASSWORD)))).isEqualTo(404);
    }

    /** As from an address that has tried nothing yet. */
    private Visitor fromSomewhereNew() {
        for (var address : List.of("127.0.0.1", "0:0:0:0:0:0:0:1")) {
            attempts.forget(Attempts.Kind.ADDRESS, address);
            attempts.forget(Attempts.Kind.RECOVERY_ADDRESS, address);
        }
        return new Visitor(port);
    }

    /** What the sweeper typed themselves and reads again is no news. */
    private int keep(HttpResponse<String> answer) {
        seen.add(answer.body().replaceAll("value=\"[^\"]*\"", "")
                + answer.headers().map().values());
        return answer.statusCode();
    }

    private Holder somebody() {
        return holders.register(People.withoutGuardian(LocalDate.of(2008, 1, 1).plusDays(chance.nextInt(1_461)), null));
    }

    private static Stream<String> personal(Holder person) {
        return Stream.of(
                person.firstName(), person.lastName(), person.contact().email(), number(person), birthDate(person));
    }

    private static String number(Holder person) {
        return person.caseNumber().value();
    }

    private static String birthDate(Holder person) {
        return person.birthDate().format(JJMMAAAA);
    }
}
