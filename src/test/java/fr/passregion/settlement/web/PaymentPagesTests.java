package fr.passregion.settlement.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static fr.passregion.testing.SignIn.somebody;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.Claims;
import fr.passregion.settlement.PaymentBatches;
import fr.passregion.settlement.SettlementFixtures;
import fr.passregion.settlement.Statement;
import fr.passregion.settlement.Statements;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages of the partner and of the Region’s finance agents, as they are asked for. */
@PassRegionTest
@Covers({"SET-01", "SET-02"})
class PaymentPagesTests {

    private static final Money PRICE = Money.cents(750);
    private static final String DESK = "/region/remboursements";
    private static final SignedIn PREPARER = somebody(new Grant(Role.FINANCE_PREPARER, null));
    private static final SignedIn APPROVER = somebody(new Grant(Role.FINANCE_APPROVER, null));

    private final MockMvcTester http;
    private final SettlementFixtures fixtures;
    private final Claims claims;
    private final Statements statements;
    private final PaymentBatches batches;

    PaymentPagesTests(
            MockMvcTester http,
            ApplicationContext beans,
            Claims claims,
            Statements statements,
            PaymentBatches batches) {
        this.http = http;
        this.fixtures = new SettlementFixtures(beans);
        this.claims = claims;
        this.statements = statements;
        this.batches = batches;
    }

    @Test
    void aPartnerReadsTheSumAndTheDayFirst() {
        var shop = fixtures.aShopThatSold(PRICE);

        var page = get("/partenaire", manager(shop));

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("Combien vais-je toucher, et quand", "À demander", "7,50", "au plus tard");
    }

    @Test
    void aPartnerClaimsAndFindsEachDebitOnTheStatement() {
        var shop = fixtures.aShopThatSold(PRICE);

        var claimed = post("/partenaire/remboursements", manager(shop));

        assertThat(claimed).hasStatus(303);
        var address = String.valueOf(claimed.getResponse().getRedirectedUrl());
        assertThat(address).startsWith("/partenaire/remboursements/releves/sta_");
        assertThat(get(address, manager(shop))).bodyText().contains("7,50", "Demandé", "Les débits de ce relevé");
    }

    @Test
    void aSecondClaimSaysThatNothingIsLeft() {
        var shop = fixtures.aShopThatSold(PRICE);
        post("/partenaire/remboursements", manager(shop));

        assertThat(post("/partenaire/remboursements", manager(shop))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/partenaire/remboursements");
        assertThat(statements.ofPartner(shop)).hasSize(1);
    }

    @Test
    void anothersStatementDoesNotExist() {
        var statement = claim(fixtures.aShopThatSold(PRICE));
        var other = fixtures.aShopThatSold(PRICE);

        assertThat(get("/partenaire/remboursements/releves/" + statement.id(), manager(other)))
                .hasStatus(404);
    }

    @Test
    void anothersPaymentDoesNotExist() {
        var statement = claim(fixtures.aShopThatSold(PRICE));
        var batch = prepare(statement);
        post(batch + "/approbation", APPROVER);
        var reference = batches.paymentsOf(statement.id()).getFirst().endToEndId();
        var address = "/partenaire/remboursements/virements/" + reference;

        assertThat(get(address, manager(statement.partner()))).hasStatusOk();
        assertThat(get(address, manager(fixtures.aShopThatSold(PRICE)))).hasStatus(404);
    }

    @Test
    void aPaymentIsNotPromisedBeforeItIsApproved() {
        var statement = claim(fixtures.aShopThatSold(PRICE));
        prepare(statement);
        var reference = batches.paymentsOf(statement.id()).getFirst().endToEndId();

        assertThat(get("/partenaire/remboursements/virements/" + reference, manager(statement.partner())))
                .hasStatus(404);
    }

    @Test
    void aPartnerWithoutBankDetailsIsToldWhatToDo() {
        var shop = fixtures.aShopWithoutAccount();

        assertThat(get("/partenaire", manager(shop)))
                .bodyText()
                .contains("Dites-nous où vous payer", "Donner un compte bancaire");
    }

    @Test
    void theAccountIsNeverShownWhole() {
        var shop = fixtures.aShopThatSold(PRICE);
        var iban = fixtures.ibanOf(shop);

        assertThat(get("/partenaire", manager(shop)))
                .bodyText()
                .contains(iban.substring(iban.length() - 4))
                .doesNotContain(iban);
    }

    @Test
    void anAgentPreparesAnotherApprovesAndTheBankPays() {
        var statement = claim(fixtures.aShopThatSold(PRICE));
        assertThat(get(DESK, PREPARER)).bodyText().contains(statement.number(), "Concorde");

        var batch = prepare(statement);
        assertThat(post(batch + "/approbation", APPROVER)).hasStatus(303);
        var file = post(batch + "/fichier", APPROVER);
        assertThat(file).hasStatusOk().hasHeader("Content-Type", "application/xml");
        assertThat(file).bodyText().contains("pain.001.001.09", "7.50");
        var reference = batches.paymentsOf(statement.id()).getFirst().endToEndId();
        var answer = send(reference + ";accepté");

        assertThat(answer).hasStatus(303);
        assertThat(get(String.valueOf(answer.getResponse().getRedirectedUrl()), PREPARER))
                .bodyText()
                .contains(reference, "Payé");
        assertThat(get("/partenaire", manager(statement.partner()))).bodyText().contains("Payé le", reference);
    }

    @Test
    void whoPreparedABatchIsToldThatAnotherMustApprove() {
        var both = somebody(new Grant(Role.FINANCE_PREPARER, null), new Grant(Role.FINANCE_APPROVER, null));
        var batch = prepareAs(both, claim(fixtures.aShopThatSold(PRICE)));

        assertThat(post(batch + "/approbation", both))
                .hasStatus(422)
                .bodyText()
                .contains("une autre personne doit l’approuver");
    }

    @Test
    void aPreparerCannotApproveAndAnApproverCannotPrepare() {
        var statement = claim(fixtures.aShopThatSold(PRICE));
        var batch = prepare(statement);

        assertThat(post(batch + "/approbation", somebody(new Grant(Role.FINANCE_PREPARER, null))))
                .hasStatus(403);
        assertThat(http.perform(MockMvcRequestBuilders.post(DESK)
                        .param("statements", statement.id().value())
                        .with(csrf())
                        .with(signedInAs(APPROVER))))
                .hasStatus(403);
    }

    @Test
    void aFileIsNotTakenBeforeItIsApproved() {
        var batch = prepare(claim(fixtures.aShopThatSold(PRICE)));

        assertThat(post(batch + "/fichier", PREPARER)).hasStatus(409);
    }

    @Test
    void aRefusalNeedsAReasonThatThePreparerReads() {
        var batch = prepare(claim(fixtures.aShopThatSold(PRICE)));

        assertThat(post(batch + "/refus", APPROVER)).hasStatus(422).bodyText().contains("Écrivez pourquoi");
        assertThat(http.perform(MockMvcRequestBuilders.post(batch + "/refus")
                        .param("why", "Montant inhabituel")
                        .with(csrf())
                        .with(signedInAs(APPROVER))))
                .hasStatus(303);
        assertThat(get(batch, PREPARER)).bodyText().contains("Montant inhabituel", "Refusé");
    }

    @Test
    void aHostileAnswerIsRefusedInWords() {
        assertThat(send("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"))
                .hasStatus(422)
                .bodyText()
                .contains("déclaration interdite")
                .doesNotContain("root:");
    }

    @Test
    void nothingTickedIsSaid() {
        claim(fixtures.aShopThatSold(PRICE));

        assertThat(post(DESK, PREPARER)).hasStatus(422).bodyText().contains("Cochez au moins un relevé");
    }

    @Test
    void othersAreNotLetIn() {
        for (var role : new Role[] {Role.CASHIER, Role.HOLDER, Role.AGENT_PHOTO}) {
            assertThat(get("/partenaire", somebody(new Grant(role, "x"))))
                    .as("%s", role)
                    .hasStatus(403);
            assertThat(get(DESK, somebody(new Grant(role, "x")))).as("%s", role).hasStatus(403);
        }
        assertThat(get(DESK, manager(fixtures.aShopWithoutAccount()))).hasStatus(403);
    }

    private Statement claim(PartnerId partner) {
        return ((Claims.Outcome.Claimed) claims.claim(partner)).statement();
    }

    private String prepare(Statement statement) {
        return prepareAs(PREPARER, statement);
    }

    private String prepareAs(SignedIn agent, Statement statement) {
        var prepared = http.perform(MockMvcRequestBuilders.post(DESK)
                .param("statements", statement.id().value())
                .with(csrf())
                .with(signedInAs(agent)));
        assertThat(prepared).hasStatus(303);
        return String.valueOf(prepared.getResponse().getRedirectedUrl());
    }

    private MvcTestResult send(String answer) {
        return http.perform(MockMvcRequestBuilders.multipart(DESK + "/banque")
                .file(new MockMultipartFile("file", "reponse.csv", "text/csv", answer.getBytes(UTF_8)))
                .with(csrf())
                .with(signedInAs(PREPARER)));
    }

    private MvcTestResult get(String address, SignedIn person) {
        return http.perform(MockMvcRequestBuilders.get(address).with(signedInAs(person)));
    }

    private MvcTestResult post(String address, SignedIn person) {
        return http.perform(MockMvcRequestBuilders.post(address).with(csrf()).with(signedInAs(person)));
    }

    private static SignedIn manager(PartnerId partner) {
        return somebody(new Grant(Role.PARTNER_MANAGER, partner.toString()));
    }
}
