package fr.passregion.settlement;

import static fr.passregion.settlement.RefundWorld.START;
import static fr.passregion.settlement.RefundWorld.aPartner;
import static fr.passregion.settlement.RefundWorld.itIs;
import static fr.passregion.settlement.RefundWorld.the;
import static fr.passregion.shared.Unit.EUR;
import static fr.passregion.shared.Unit.TICKET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.identity.AccountId;
import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RefundDesk;
import fr.passregion.redemption.RefundOutcome;
import fr.passregion.redemption.RefundReason;
import fr.passregion.redemption.RefundRequest;
import fr.passregion.redemption.Refunds;
import fr.passregion.redemption.Standing;
import fr.passregion.settlement.PaymentBatches.Preparation;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.BenefitCode;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.InvariantCheck;
import fr.passregion.wallet.Payables;
import fr.passregion.wallet.Payee;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Debits, refunds, claims and payments in any order: what is on statements and what is not yet there always come to the debits
 * less the refunds, and the ledger owes just that. The seed of a failure is in its name.
 */
@Covers({"BEN-07", "SET-02", "SET-03"})
class RefundSumsTests {

    private static final int STEPS = 40;
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 5, 31);

    private final Claims claims = the(Claims.class);
    private final Statements statements = the(Statements.class);
    private final PaymentBatches batches = the(PaymentBatches.class);
    private final Refunds refunds = the(Refunds.class);
    private final List<Redemption> debits = new ArrayList<>();
    private final List<PaymentBatch> underWay = new ArrayList<>();
    private final PartnerId shop = aPartner("Librairie");
    private Balance paid = Balance.ZERO;

    @AfterEach
    void backToTheStart() {
        itIs(START);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void statementsComeToDebitsLessRefunds(long seed) {
        var random = new Random(seed);
        for (var step = 0; step < STEPS; step++) {
            itIs(START.plus(Duration.ofHours(step)));
            step(random);
            sumsAgree();
        }
        assertThat(the(InvariantCheck.class).run().holds()).isTrue();
    }

    private void step(Random random) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> debits.add(debit(random));
            case 3, 4, 5 -> refund(random);
            case 6, 7 -> claims.claim(shop);
            case 8 -> prepare();
            default -> answer(random);
        }
    }

    private Redemption debit(Random random) {
        var isTickets = random.nextBoolean();
        var taken = isTickets ? new Amount(TICKET, 1 + random.nextInt(5)) : new Amount(EUR, 1 + random.nextInt(3000));
        var benefit = new BenefitCode(isTickets ? "CINEMA" : "LIVRES_LOISIR");
        return RefundWorld.debit(shop, benefit, taken, 400 + random.nextInt(200), LAST_DAY);
    }

    private void refund(Random random) {
        var open = debits.stream()
                .filter(debit -> !standing(debit).left().isZero())
                .toList();
        if (open.isEmpty()) return;
        var debit = open.get(random.nextInt(open.size()));
        var left = standing(debit).left();
        var part = new Amount(left.unit(), 1 + random.nextLong(left.quantity()));
        var outcome = the(RefundDesk.class)
                .refund(new RefundRequest(
                        debit.id(), part, RefundReason.OTHER, null, new RefundRequest.Author.Agent("agent")));
        assertThat(outcome).isInstanceOf(RefundOutcome.Refunded.class);
    }

    private void prepare() {
        var payable = statements.ofPartner(shop).stream().map(Statement::id).toList();
        if (batches.prepare(payable, AccountId.random()) instanceof Preparation.Prepared prepared) {
            assertThat(prepared.leftOut()).noneMatch(left -> left.obstacle() == PaymentBatches.Obstacle.TOTALS_DIFFER);
            underWay.add(prepared.batch());
        }
    }

    private void answer(Random random) {
        if (underWay.isEmpty()) return;
        var batch = underWay.removeFirst();
        batches.approve(batch.id(), AccountId.random());
        batches.issue(batch.id());
        var isPaid = random.nextInt(3) > 0;
        for (var payment : batches.paymentsOf(batch.id())) {
            assertThat(payment.amount().cents()).isPositive();
            if (isPaid) paid = paid.plus(payment.amount());
            var line = payment.endToEndId() + (isPaid ? ";ACSC;\n" : ";RJCT;AC04\n");
            the(BankAnswers.class).read(("EndToEndId;statut;motif\n" + line).getBytes(UTF_8), AccountId.random());
        }
    }

    private void sumsAgree() {
        var owed = debits.stream()
                .map(debit -> standing(debit).reimbursable())
                .reduce(Balance.ZERO, Balance::plus, Balance::plus);
        var own = statements.ofPartner(shop);
        var claimed = own.stream().map(Statement::total).reduce(Balance.ZERO, Balance::plus, Balance::plus);
        assertThat(claimed.plus(statements.running(shop).total())).isEqualTo(owed);
        for (var statement : own) {
            var totals = the(Controls.class).of(statement);
            assertThat(totals.agree()).as("%s", totals).isTrue();
        }
        if (statements.running(shop).lines().isEmpty())
            assertThat(the(Payables.class).balanceOf(new Payee(shop.toString())).plus(paid))
                    .isEqualTo(owed);
    }

    private Standing standing(Redemption debit) {
        return new Standing(debit, refunds.of(debit.id()));
    }
}
