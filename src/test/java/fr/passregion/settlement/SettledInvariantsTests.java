package fr.passregion.settlement;

import static fr.passregion.settlement.SettlementWorld.CINEMA;
import static fr.passregion.settlement.SettlementWorld.LIVRES;
import static fr.passregion.settlement.SettlementWorld.aPartner;
import static fr.passregion.settlement.SettlementWorld.asOwner;
import static fr.passregion.settlement.SettlementWorld.refunds;
import static fr.passregion.settlement.SettlementWorld.the;
import static fr.passregion.settlement.SettlementWorld.till;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import fr.passregion.wallet.Finding;
import fr.passregion.wallet.Payables;
import fr.passregion.wallet.Payee;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Through a whole life of claims, refunds and payments the rules hold; damage done by hand breaks its own rule. */
@Covers("SET-02")
class SettledInvariantsTests extends SettlementSteps {

    private final SettledInvariants invariants = the(SettledInvariants.class);

    @Test
    void theyHoldAtEveryStageOfTheMoney() {
        var shop = aPartner("Librairie");
        var debit = till().sells(shop, LIVRES, 800);
        till().sellsTickets(shop, CINEMA, 3, 600);
        assertThat(brokenFor(shop.toString())).isEmpty();
        refunds().part(debit, 300);
        assertThat(brokenFor(shop.toString())).isEmpty();
        var statement = claimed(shop);
        assertThat(brokenFor(shop.toString())).isEmpty();
        pay(statement);
        assertThat(brokenFor(shop.toString())).isEmpty();
        till().sells(shop, LIVRES, 450);
        assertThat(brokenFor(shop.toString())).isEmpty();
    }

    @Test
    void everyRuleIsLookedAt() {
        pay(aStatementOf("Librairie", 500));
        assertThat(invariants.examine())
                .extracting(Finding::rule)
                .containsExactly(
                        "settlement.claimed-once",
                        "settlement.paid-once",
                        "settlement.statements",
                        "settlement.payments",
                        "settlement.payables");
        assertThat(invariants.examine())
                .allSatisfy(finding -> assertThat(finding.looked()).isPositive());
    }

    @Test
    void aStatementThatIsNoLongerTheSumOfItsLinesIsSeen() {
        var statement = aStatementOf("Librairie", 500).id().value();
        breaking(
                "update settlement.statement set total_cents = 501 where id = '" + statement + "'",
                "update settlement.statement set total_cents = 500 where id = '" + statement + "'",
                () -> assertThat(breaches("settlement.statements")).contains(statement));
        assertThat(breaches("settlement.statements")).doesNotContain(statement);
    }

    @Test
    void aLineTakenAwayIsSeenInWhatIsOwed() {
        var shop = aPartner("Librairie");
        till().sells(shop, LIVRES, 500);
        var statement = claimed(shop).id().value();
        breaking(
                "update settlement.line set amount_cents = 400, quantity = 400 where statement_id = '" + statement
                        + "'",
                "update settlement.line set amount_cents = 500, quantity = 500 where statement_id = '" + statement
                        + "'",
                () -> assertThat(breaches("settlement.payables")).contains(shop.toString()));
        assertThat(breaches("settlement.payables")).doesNotContain(shop.toString());
    }

    @Test
    void aPaymentOfAnotherAmountThanTheLedgersIsSeen() {
        var shop = aPartner("Librairie");
        till().sells(shop, LIVRES, 500);
        pay(claimed(shop));
        var payments =
                "settlement.payment p set amount_cents = %d from settlement.statement s where s.id = p.statement_id and s.partner_id = '"
                        + shop + "'";
        breaking(
                "update " + payments.formatted(400),
                "update " + payments.formatted(500),
                () -> assertThat(breaches("settlement.payments")).contains(shop.toString()));
        assertThat(breaches("settlement.payments")).doesNotContain(shop.toString());
    }

    @Test
    void aStatementInTwoLivingPaymentsIsSeen() {
        var statement = aStatementOf("Librairie", 500);
        prepared(statement);
        var id = statement.id().value();
        breaking(
                """
                drop index settlement.one_living_payment_per_statement;
                insert into settlement.payment (end_to_end_id, batch_id, statement_id, amount_cents, creditor, label)
                select 'TWICE', batch_id, statement_id, amount_cents, creditor, label from settlement.payment
                 where statement_id = '%s'""".formatted(id),
                """
                delete from settlement.payment where end_to_end_id = 'TWICE';
                create unique index one_living_payment_per_statement on settlement.payment (statement_id)
                 where result in ('PENDING', 'ACCEPTED')""",
                () -> assertThat(breaches("settlement.paid-once")).containsExactly(id));
    }

    @Test
    void aDebitClaimedTwiceIsSeen() {
        var statement = aStatementOf("Librairie", 500).id().value();
        breaking(
                """
                drop index settlement.a_debit_is_claimed_once;
                insert into settlement.line select * from settlement.line where statement_id = '%s'""".formatted(statement),
                """
                delete from settlement.line where ctid in (select max(ctid) from settlement.line where statement_id = '%s');
                create unique index a_debit_is_claimed_once on settlement.line (redemption_id) where refund_id is null""".formatted(statement),
                () -> assertThat(breaches("settlement.claimed-once")).hasSize(1));
    }

    @Test
    void theLedgerTellsEveryPayeesStanding() {
        var shop = aPartner("Librairie");
        till().sells(shop, LIVRES, 500);
        pay(claimed(shop));
        till().sells(shop, LIVRES, 200);
        assertThat(the(Payables.class).standings())
                .filteredOn(standing -> standing.payee().equals(new Payee(shop.toString())))
                .singleElement()
                .satisfies(standing -> {
                    assertThat(standing.owed().cents()).isEqualTo(200);
                    assertThat(standing.inPayment().cents()).isZero();
                    assertThat(standing.paid().cents()).isEqualTo(500);
                });
    }

    private void pay(Statement statement) {
        var batch = prepared(statement);
        approve(batch);
        issue(batch);
        var payment = batches.paymentsOf(batch.id()).getFirst().endToEndId();
        imported(("EndToEndId;statut;motif\n" + payment + ";ACSC;\n").getBytes(UTF_8));
        assertThat(state(statement)).isEqualTo(StatementState.PAID);
    }

    private List<String> brokenFor(String partner) {
        return invariants.examine().stream()
                .filter(finding -> finding.breaches().contains(partner)
                        || finding.breaches().contains("TWICE"))
                .map(Finding::rule)
                .toList();
    }

    private List<String> breaches(String rule) {
        return invariants.examine().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .breaches();
    }

    /** The world is shared: what is broken is mended. */
    private static void breaking(String damage, String repair, Runnable look) {
        var withoutTriggers = "set session_replication_role = replica; ";
        asOwner().sql(withoutTriggers + damage).update();
        try {
            look.run();
        } finally {
            asOwner().sql(withoutTriggers + repair).update();
        }
    }
}
