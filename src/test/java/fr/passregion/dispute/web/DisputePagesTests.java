package fr.passregion.dispute.web;

import static fr.passregion.redemption.Scene.BOOKS;
import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.dispute.Dispute;
import fr.passregion.dispute.DisputeOutcome;
import fr.passregion.dispute.Disputes;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Refunds;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.settlement.Claims;
import fr.passregion.settlement.Statement;
import fr.passregion.settlement.Statements;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** « Je ne reconnais pas cette opération », through the three doors: the holder's, the partner's and the Region's. */
@PassRegionTest
@Covers("ACC-06")
class DisputePagesTests {

    private final MockMvcTester http;
    private final ApplicationContext beans;
    private final Disputes disputes;
    private final Statements statements;
    private final JdbcClient database;

    DisputePagesTests(
            MockMvcTester http,
            ApplicationContext beans,
            Disputes disputes,
            Statements statements,
            JdbcClient database) {
        this.http = http;
        this.beans = beans;
        this.disputes = disputes;
        this.statements = statements;
        this.database = database;
    }

    @Test
    void anUpheldDisputeGivesTheUseBackAndIsNeverPaid() {
        var use = bought(15);

        assertThat(asHolder(use).get("/mon-compte/recus/" + use.receipt()))
                .bodyText()
                .contains("Je ne reconnais pas cette opération");
        assertThat(open(use, "reason", "NOT_ME", "words", "J’étais en cours.")).hasStatus(303);
        assertThat(asHolder(use).get(path(use)))
                .bodyText()
                .contains("Le partenaire doit répondre", "J’étais en cours.");
        assertThat(statements.running(use.partner()).lines()).isEmpty();

        var seen = asPartner(use).get("/partenaire/contestations/" + use.receipt());
        assertThat(seen).bodyText().contains("Ce n’était pas moi").doesNotContain("J’étais en cours.");
        assertThat(answer(use, "MAINTAINED", "La carte a été montrée.")).hasStatus(303);
        assertThat(asAgent().get("/region/contestations")).bodyText().contains(use.receipt());
        assertThat(decide(use, "UPHELD", "La caisse était fermée.")).hasStatus(303);

        assertThat(refunded(use)).isEqualTo(use.debited());
        assertThat(asHolder(use).get(path(use)))
                .bodyText()
                .contains("L’opération est annulée", "La caisse était fermée.", "La carte a été montrée.");
        assertThat(statements.running(use.partner()).total()).isEqualTo(Balance.ZERO);
        assertThat(lettersAbout(use)).contains("dispute.opened", "dispute.answered", "dispute.upheld");
        assertThat(actsOn(use)).contains("dispute.opened", "dispute.answered", "dispute.upheld");
    }

    @Test
    void aRejectedDisputeIsPaidAsAnyOther() {
        var use = bought(15);
        open(use, "reason", "TWICE");

        assertThat(decide(use, "REJECTED", "Deux achats, deux tickets.")).hasStatus(303);

        assertThat(refunded(use).isZero()).isTrue();
        assertThat(claimed(use).total()).isEqualTo(use.reimbursable());
        assertThat(asHolder(use).get(path(use)))
                .bodyText()
                .contains("L’opération est maintenue", "Deux achats, deux tickets.");
    }

    @Test
    void afterTheClaimAnUpheldDisputeMakesTheStatementSmaller() {
        var use = bought(15);
        var statement = claimed(use);
        open(use, "reason", "NOT_RECEIVED");
        assertThat(disputes.of(use.id()).map(Dispute::held)).hasValue(false);

        decide(use, "UPHELD", "Rien n’a été remis.");

        assertThat(statements.find(statement.id()).orElseThrow().total()).isEqualTo(Money.ZERO);
        assertThat(statements.running(use.partner()).lines()).isEmpty();
    }

    @Test
    void pressedAtOnceItIsOneDisputeAndOneDecision() throws Exception {
        var use = bought(15);

        Callable<MvcTestResult> open = () -> open(use, "reason", "NOT_ME");
        atOnce(open, open, open, open);
        assertThat(count("select count(*) from dispute.dispute where redemption_id = ?", use))
                .isOne();
        assertThat(lettersAbout(use)).containsOnlyOnce("dispute.opened");

        Callable<MvcTestResult> uphold = () -> decide(use, "UPHELD", "Au même instant.");
        Callable<MvcTestResult> reject = () -> decide(use, "REJECTED", "Au même instant.");
        atOnce(uphold, reject, uphold, reject);
        var outcome = Objects.requireNonNull(disputes.of(use.id()).orElseThrow().decision())
                .outcome();
        assertThat(refunded(use).isZero()).isEqualTo(outcome == DisputeOutcome.REJECTED);
        assertThat(count("select count(*) from redemption.refund where redemption_id = ?", use))
                .isEqualTo(outcome == DisputeOutcome.UPHELD ? 1 : 0);
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        var use = bought(15);
        var other = bought(15);

        assertThat(asHolder(other).get(path(use))).hasStatus(404);
        assertThat(asHolder(other).post(path(use), "reason", "NOT_ME")).hasStatus(404);
        assertThat(disputes.of(use.id())).isEmpty();
        open(use, "reason", "NOT_ME");
        assertThat(asPartner(other).get("/partenaire/contestations/" + use.receipt()))
                .hasStatus(404);
        assertThat(asPartner(other).post("/partenaire/contestations/" + use.receipt(), "position", "MISTAKE"))
                .hasStatus(404);
        assertThat(asPartner(other).get("/partenaire/contestations")).bodyText().doesNotContain(use.receipt());
        assertThat(asPartner(use).get("/region/contestations/" + use.receipt())).hasStatus(403);
        assertThat(asAgent().get("/region/contestations/AAAAA-AAAAA")).hasStatus(404);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() {
        var use = bought(15);

        assertThat(open(use, "words", "<b>Rien</b>"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisis ce qui ne va pas.", "&lt;b&gt;Rien&lt;/b&gt;");
        assertThat(open(use, "reason", "NOT_ME", "words", "x".repeat(501))).hasStatus(422);
        assertThat(disputes.of(use.id())).isEmpty();
        open(use, "reason", "NOT_ME");
        assertThat(answer(use, "PEUT-ÊTRE", "")).hasStatus(422).bodyText().contains("Dites ce qui s’est passé.");
        assertThat(decide(use, "UPHELD", " ")).hasStatus(422).bodyText().contains("Dites pourquoi.");
        assertThat(disputes.of(use.id()).orElseThrow().decision()).isNull();
    }

    private Redemption bought(long euros) {
        var scene = new Scene(beans);
        var card = scene.pupil();
        var counter = new Counter(scene.shop(BOOKS).id(), false);
        var shown = new ShownCard.Typed(card.number().digits(), Scene.BIRTH_DATE);
        var price = Money.euros(euros);
        return switch (beans.getBean(Till.class)
                .debit(new DebitRequest(counter, shown, BOOKS, price, price, null, null, null))) {
            case DebitOutcome.Booked booked -> booked.redemption();
            case DebitOutcome.Refused refused -> throw new AssertionError(refused);
            case DebitOutcome.Unfit unfit -> throw new AssertionError(unfit);
        };
    }

    private Statement claimed(Redemption use) {
        return switch (beans.getBean(Claims.class).claim(use.partner())) {
            case Claims.Outcome.Claimed claimed -> claimed.statement();
            case Claims.Outcome.CarriedOver carried -> throw new AssertionError(carried);
            case Claims.Outcome.NothingToClaim nothing -> throw new AssertionError("Nothing to claim");
        };
    }

    private Amount refunded(Redemption use) {
        return beans.getBean(Refunds.class).standings(List.of(use)).getFirst().refunded();
    }

    /** The kinds of e-mails that its holder was written about it. */
    private List<String> lettersAbout(Redemption use) {
        var email = email(use.holder());
        return database
                .sql("select cause from notification.message where recipient = ? and cause like 'dispute.%'")
                .param(email)
                .query((row, number) -> row.getString("cause"))
                .list()
                .stream()
                .map(cause -> cause.substring(0, cause.indexOf(':')))
                .toList();
    }

    private List<String> actsOn(Redemption use) {
        return database.sql("select act from audit.entry where subject = ?")
                .param("holder:" + use.holder())
                .query((row, number) -> row.getString("act"))
                .list();
    }

    private String email(HolderId holder) {
        return beans.getBean(Holders.class).find(holder).orElseThrow().contact().email();
    }

    private int count(String query, Redemption use) {
        return database.sql(query).param(use.id().value()).query(Integer.class).single();
    }

    private static String path(Redemption use) {
        return "/mon-compte/recus/" + use.receipt() + "/contestation";
    }

    private MvcTestResult open(Redemption use, String... fields) {
        return asHolder(use).post(path(use), fields);
    }

    private MvcTestResult answer(Redemption use, String position, String words) {
        return asPartner(use).post("/partenaire/contestations/" + use.receipt(), "position", position, "answer", words);
    }

    private MvcTestResult decide(Redemption use, String outcome, String why) {
        return asAgent().post("/region/contestations/" + use.receipt(), "outcome", outcome, "why", why);
    }

    @SafeVarargs
    private static void atOnce(Callable<MvcTestResult>... acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            for (var done : threads.invokeAll(List.of(acts)))
                assertThat(done.get()).hasStatus(303);
        }
    }

    private Door asHolder(Redemption use) {
        return new Door(new Grant(Role.HOLDER, use.holder().value().toString()));
    }

    private Door asPartner(Redemption use) {
        return new Door(new Grant(Role.PARTNER_MANAGER, use.partner().toString()));
    }

    private Door asAgent() {
        return new Door(new Grant(Role.FINANCE_PREPARER, null));
    }

    /** Somebody who asks for pages and sends forms. */
    private final class Door {

        private final Grant grant;

        Door(Grant grant) {
            this.grant = grant;
        }

        MvcTestResult get(String address) {
            return http.get().uri(address).with(signedInAs(grant)).exchange();
        }

        MvcTestResult post(String address, String... fields) {
            var form = http.post().uri(address).with(signedInAs(grant)).with(csrf());
            for (var field = 0; field < fields.length; field += 2) form.param(fields[field], fields[field + 1]);
            return form.exchange();
        }
    }
}
