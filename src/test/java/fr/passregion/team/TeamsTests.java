package fr.passregion.team;

import static fr.passregion.testing.SignIn.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.People;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Invitations;
import fr.passregion.identity.Invitations.Outcome;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.institution.Institutions;
import fr.passregion.notification.Mailbox;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.shared.Uai;
import fr.passregion.team.Teams.Changed;
import fr.passregion.team.Teams.Invited;
import fr.passregion.team.Teams.Newcomer;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works at an establishment's desk, and who decides on it. */
@PassRegionTest
@Covers("EST-06")
class TeamsTests {

    private static final String PASSWORD = "tortue violon lampe";
    private static final AccountId AGENT = AccountId.random();
    private static final Pattern LINK = Pattern.compile("/invitation/(\\S+)");

    private final Teams teams;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Mailbox mailbox;
    private final Uai lycee;
    private AccountId manager = AGENT;

    TeamsTests(Teams teams, Invitations invitations, Accounts accounts, Mailbox mailbox, Institutions institutions) {
        this.teams = teams;
        this.invitations = invitations;
        this.accounts = accounts;
        this.mailbox = mailbox;
        this.lycee = OrderFixtures.aLycee(institutions, "Lycée des Équipes");
    }

    @BeforeEach
    void aManagerIsThere() {
        manager = member(Position.MANAGER);
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndIsOfTheTeam() throws Exception {
        var email = People.newEmail();
        assertThat(invite(email, Position.TEACHER)).isEqualTo(Invited.SENT);
        assertThat(teams.guestsOf(lycee)).extracting(Guest::email).containsExactly(email);
        var link = linkTo(email);

        assertThat(invitations.accept(link, "court")).isInstanceOf(Outcome.WeakPassword.class);
        assertThat(invitations.accept(link, PASSWORD)).isEqualTo(new Outcome.Accepted(email));
        assertThat(invitations.accept(link, PASSWORD)).isInstanceOf(Outcome.LinkNoLongerGood.class);

        assertThat(teams.guestsOf(lycee)).isEmpty();
        assertThat(teams.of(lycee)).extracting(Colleague::email).contains(email);
        assertThat(signedIn(email).grants()).containsExactly(new Grant(Role.TEACHER, lycee.value()));
    }

    @Test
    void whoHasAnAccountAcceptsWithItAndNobodyElseDoes() throws Exception {
        var email = People.newEmail();
        var known = account(email, new Grant(Role.CASHIER, "pos_0123456789abcdef"));
        invite(email, Position.SECRETARY);
        var link = linkTo(email);

        assertThat(invitations.accept(link, PASSWORD)).isInstanceOf(Outcome.HasAccount.class);
        assertThat(invitations.accept(link, somebody(new Grant(Role.HELPDESK, null))))
                .isInstanceOf(Outcome.SomebodyElse.class);
        assertThat(invitations.accept(link, accounts.find(known).orElseThrow())).isInstanceOf(Outcome.Accepted.class);

        assertThat(signedIn(email).is(Role.INSTITUTION)).isTrue();
        assertThat(signedIn(email).is(Role.CASHIER)).isTrue();
    }

    @Test
    void anInvitationThatIsWithdrawnOrSentAgainLeavesItsFirstLinkDead() throws Exception {
        var email = People.newEmail();
        invite(email, Position.SECRETARY);
        var first = linkTo(email);
        var waiting = teams.guestsOf(lycee).getFirst().invitation();

        assertThat(teams.inviteAgain(lycee, waiting)).isTrue();
        assertThat(invitations.behind(first)).isEmpty();
        var second = another(email, first);
        assertThat(invitations.behind(second)).isPresent();

        assertThat(teams.uninvite(lycee, waiting)).isTrue();
        assertThat(teams.uninvite(lycee, waiting)).isFalse();
        assertThat(invitations.accept(second, PASSWORD)).isInstanceOf(Outcome.LinkNoLongerGood.class);
    }

    @Test
    void whoIsOfTheTeamIsNotInvitedNorWhoDecidesOnEstablishments() {
        var email = People.newEmail();
        account(email, new Grant(Role.INSTITUTION, lycee.value()));
        assertThat(invite(email, Position.MANAGER)).isEqualTo(Invited.HERE_ALREADY);

        var agent = People.newEmail();
        account(agent, new Grant(Role.AGENT_INSTITUTIONS, null));
        assertThat(invite(agent, Position.MANAGER)).isEqualTo(Invited.NOT_TOGETHER);
    }

    @Test
    void aPositionThatChangesOpensWhatItSaysAndNoMore() {
        var secretary = member(Position.SECRETARY);

        assertThat(teams.move(lycee, secretary, Position.TEACHER, manager)).isEqualTo(Changed.DONE);

        assertThat(accounts.find(secretary).orElseThrow().grants())
                .containsExactly(new Grant(Role.TEACHER, lycee.value()));
    }

    @Test
    void whoLeavesKeepsWhatTheyAreElsewhere() {
        var email = People.newEmail();
        var both = account(email, new Grant(Role.INSTITUTION, lycee.value()), new Grant(Role.INSTITUTION, "0699004M"));

        assertThat(teams.close(lycee, both, manager)).isEqualTo(Changed.DONE);
        assertThat(teams.close(lycee, both, manager)).isEqualTo(Changed.NOT_HERE);

        assertThat(signedIn(email).grants()).containsExactly(new Grant(Role.INSTITUTION, "0699004M"));
    }

    @Test
    void nobodyDecidesOnThemselvesAndTheLastManagerStays() {
        assertThat(teams.close(lycee, manager, manager)).isEqualTo(Changed.YOURSELF);
        assertThat(teams.move(lycee, manager, Position.TEACHER, manager)).isEqualTo(Changed.YOURSELF);
        assertThat(teams.close(lycee, manager, AGENT)).isEqualTo(Changed.LAST_MANAGER);
        assertThat(teams.move(lycee, manager, Position.SECRETARY, AGENT)).isEqualTo(Changed.LAST_MANAGER);
    }

    @Test
    void ofTwoManagersWhoRemoveEachOtherAtOnceOneStays() throws Exception {
        var other = member(Position.MANAGER);
        List<Callable<Changed>> both =
                List.of(() -> teams.close(lycee, other, manager), () -> teams.close(lycee, manager, other));
        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = two.invokeAll(both);
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(Changed.DONE, Changed.LAST_MANAGER);
        }
        assertThat(teams.of(lycee)).hasSize(1);
    }

    @Test
    void anotherEstablishmentsTeamIsOutOfReach() {
        var elsewhere = new Uai("0699004M");
        var theirs = account(People.newEmail(), new Grant(Role.INSTITUTION, elsewhere.value()));
        invite(People.newEmail(), Position.SECRETARY);
        var ours = teams.guestsOf(lycee).getFirst().invitation();

        assertThat(teams.close(lycee, theirs, manager)).isEqualTo(Changed.NOT_HERE);
        assertThat(teams.move(lycee, theirs, Position.MANAGER, manager)).isEqualTo(Changed.NOT_HERE);
        assertThat(teams.uninvite(elsewhere, ours)).isFalse();
        assertThat(teams.inviteAgain(elsewhere, ours)).isFalse();
    }

    private Invited invite(String email, Position position) {
        return teams.invite(lycee, new Newcomer("Odile Chastel", email, position), manager);
    }

    private AccountId member(Position position) {
        return account(
                People.newEmail(),
                position.roles().stream()
                        .map(role -> new Grant(role, lycee.value()))
                        .toArray(Grant[]::new));
    }

    private AccountId account(String email, Grant... grants) {
        return accounts.open(new NewAccount(email, "Odile Chastel", email, PASSWORD, Arrays.asList(grants)));
    }

    private SignedIn signedIn(String email) {
        return accounts.byLogin(email).flatMap(accounts::find).orElseThrow();
    }

    private String linkTo(String email) throws InterruptedException {
        return another(email, "");
    }

    /** The newest link that reached that address, other than the one known. */
    private String another(String email, String known) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            for (var mail : mailbox.to(email).reversed()) {
                var found = LINK.matcher(mail.text());
                if (found.find() && !found.group(1).equals(known)) return found.group(1);
            }
            Thread.sleep(200);
        }
        throw new AssertionError("No invitation reached " + email);
    }
}
