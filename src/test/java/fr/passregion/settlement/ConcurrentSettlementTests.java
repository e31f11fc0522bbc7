package fr.passregion.settlement;

import static fr.passregion.settlement.SettlementWorld.LIVRES;
import static fr.passregion.settlement.SettlementWorld.aPartner;
import static fr.passregion.settlement.SettlementWorld.asOwner;
import static fr.passregion.settlement.SettlementWorld.the;
import static fr.passregion.settlement.SettlementWorld.till;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.identity.AccountId;
import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.PaymentBatches.Decision;
import fr.passregion.settlement.PaymentBatches.Preparation;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.InvariantCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A debit is claimed once and paid once, ever, however many ask at once. */
@Covers("SET-02")
class ConcurrentSettlementTests {

    private static final int AT_ONCE = 8;

    private final Claims claims = the(Claims.class);
    private final Statements statements = the(Statements.class);
    private final PaymentBatches batches = the(PaymentBatches.class);
    private final BankAnswers answers = the(BankAnswers.class);

    @Test
    void claimsAtOnceMakeOneStatement() throws Exception {
        for (var round = 0; round < 5; round++) {
            var shop = aPartner("Librairie");
            for (var sale = 0; sale < 20; sale++) till().sells(shop, LIVRES, 100 + sale);

            var outcomes = atOnce(() -> claims.claim(shop));

            assertThat(outcomes)
                    .filteredOn(Claims.Outcome.Claimed.class::isInstance)
                    .hasSize(1);
            assertThat(statements.ofPartner(shop))
                    .singleElement()
                    .satisfies(statement -> assertThat(statement.debits()).isEqualTo(20));
        }
        assertThat(the(InvariantCheck.class).run().holds()).isTrue();
    }

    @Test
    void batchesPreparedAtOncePayEachStatementOnce() throws Exception {
        var chosen = new ArrayList<StatementId>();
        for (var shop = 0; shop < 6; shop++) chosen.add(aClaim(aPartner("Librairie " + shop)));

        var outcomes = atOnce(() -> batches.prepare(chosen, AccountId.random()));

        assertThat(outcomes).filteredOn(Preparation.Prepared.class::isInstance).hasSize(1);
        for (var statement : chosen) assertThat(batches.paymentsOf(statement)).hasSize(1);
    }

    @Test
    void takingTheFileAtOnceMovesTheMoneyOnce() throws Exception {
        var batch = anApprovedBatch();

        var outcomes = atOnce(() -> batches.issue(batch.id()));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Decision.Done.class));
        assertThat(the(InvariantCheck.class).run().holds()).isTrue();
    }

    @Test
    void approvalAndRefusalAtOnceLeaveOneDecision() throws Exception {
        var batch = aBatch();

        var outcomes = atOnce(() -> Thread.currentThread().threadId() % 2 == 0
                ? batches.approve(batch.id(), AccountId.random())
                : batches.refuse(batch.id(), AccountId.random(), "non"));

        assertThat(outcomes).filteredOn(Decision.Done.class::isInstance).hasSize(1);
    }

    @Test
    void oneAnswerImportedAtOnceIsReadOnce() throws Exception {
        var batch = anApprovedBatch();
        batches.issue(batch.id());
        var file = Pain002.of(batch.reference()).whole("ACSC", "").bytes();

        var outcomes = atOnce(() -> answers.read(file, AccountId.random()));

        assertThat(outcomes)
                .filteredOn(BankAnswers.Outcome.Imported.class::isInstance)
                .hasSize(1);
        assertThat(batches.find(batch.id()).orElseThrow().state()).isEqualTo(BatchState.CLOSED);
        assertThat(the(InvariantCheck.class).run().holds()).isTrue();
    }

    @Test
    void theLastTwoAnswersAtOnceCloseTheBatch() throws Exception {
        for (var round = 0; round < 5; round++) {
            var batch = anApprovedBatch();
            batches.issue(batch.id());
            var files = batches.paymentsOf(batch.id()).stream()
                    .map(payment -> (payment.endToEndId() + ";ACSC").getBytes(UTF_8))
                    .toList();

            atOnce(files.stream()
                    .<Callable<BankAnswers.Outcome>>map(file -> () -> answers.read(file, AccountId.random()))
                    .toList());

            assertThat(batches.find(batch.id()).orElseThrow().state()).isEqualTo(BatchState.CLOSED);
        }
    }

    @Test
    void theDatabaseRefusesASecondClaimOfADebit() {
        var statement = aClaim(aPartner("A"));
        var other = aClaim(aPartner("B"));

        assertThatThrownBy(() -> asOwner()
                        .sql("""
                                insert into settlement.line
                                select redemption_id, ?, benefit, school_year, unit, quantity, amount_cents, booked_at,
                                       receipt, point_of_sale
                                  from settlement.line where statement_id = ?""")
                        .params(other.value(), statement.value())
                        .update())
                .hasMessageContaining("a_debit_is_claimed_once");
    }

    @Test
    void theDatabaseRefusesASecondLivingPayment() {
        var batch = anApprovedBatch();

        assertThatThrownBy(() -> asOwner().sql("""
                                insert into settlement.payment
                                    (end_to_end_id, batch_id, statement_id, amount_cents, creditor, label)
                                select end_to_end_id || 'x', batch_id, statement_id, amount_cents, creditor, label
                                  from settlement.payment where batch_id = ?""").param(batch.id().value()).update())
                .hasMessageContaining("one_living_payment_per_statement");
    }

    @Test
    void theApplicationMayNotChangeAnAmountNorALine() {
        for (var attack : List.of(
                "update settlement.statement set debits = debits + 1",
                "update settlement.payment set amount_cents = amount_cents + 1",
                "update settlement.payment set creditor = creditor || '\\x00'",
                "update settlement.line set amount_cents = 0",
                "delete from settlement.payment",
                "delete from settlement.bank_answer")) {
            assertThatThrownBy(() -> the(JdbcClient.class).sql(attack).update())
                    .as(attack)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> asOwner().sql("delete from settlement.line").update())
                .hasMessageContaining("corrections are new rows");
    }

    private StatementId aClaim(PartnerId partner) {
        till().sells(partner, LIVRES, 700);
        return ((Claims.Outcome.Claimed) claims.claim(partner)).statement().id();
    }

    private PaymentBatch aBatch() {
        var chosen = List.of(aClaim(aPartner("A")), aClaim(aPartner("B")));
        return ((Preparation.Prepared) batches.prepare(chosen, AccountId.random())).batch();
    }

    private PaymentBatch anApprovedBatch() {
        var batch = aBatch();
        assertThat(batches.approve(batch.id(), AccountId.random())).isInstanceOf(Decision.Done.class);
        return batch;
    }

    private static <T> List<T> atOnce(Callable<T> work) throws InterruptedException, ExecutionException {
        return atOnce(IntStream.range(0, AT_ONCE).mapToObj(thread -> work).toList());
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            var start = new CountDownLatch(1);
            var running = works.stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var result : running) results.add(result.get());
            return results;
        }
    }
}
