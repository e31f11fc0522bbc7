package fr.passregion.settlement;

import static fr.passregion.settlement.SettlementWorld.aPartner;
import static fr.passregion.settlement.SettlementWorld.aPartnerWithoutAccount;
import static fr.passregion.settlement.SettlementWorld.asOwner;
import static fr.passregion.settlement.SettlementWorld.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.identity.AccountId;
import fr.passregion.partner.AccountChange;
import fr.passregion.partner.AccountChanges;
import fr.passregion.partner.AccountChanges.Asked;
import fr.passregion.partner.AccountChanges.Decision;
import fr.passregion.partner.BankDetails;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.settlement.PaymentBatches.Obstacle;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.junit.jupiter.api.Test;

/** Where a partner is paid: asked by one, confirmed by another, and nothing paid meanwhile. */
@Covers("SET-04")
class AccountChangesTests extends SettlementSteps {

    private static final AccountId ASKER = AccountId.random();
    private static final AccountId OTHER = AccountId.random();

    private final AccountChanges changes = the(AccountChanges.class);

    @Test
    void anotherPersonConfirmsAndTheNextPaymentGoesToTheNewAccount() {
        var statement = aStatementOf("Librairie", 840);
        var wanted = another();
        var change = asked(statement.partner(), wanted);

        assertThat(changes.confirm(statement.partner(), change.id(), OTHER)).isEqualTo(Decision.DONE);

        assertThat(changes.waitingOf(statement.partner())).isEmpty();
        assertThat(batches.paymentsOf(prepared(statement).id()))
                .extracting(Payment::creditor)
                .containsExactly(wanted);
    }

    @Test
    void whoeverAsksNeverConfirms() {
        var shop = aPartner("Librairie");
        var before = accountOf(shop);
        var change = asked(shop, another());

        assertThat(changes.confirm(shop, change.id(), ASKER)).isEqualTo(Decision.SAME_PERSON);

        assertThat(accountOf(shop)).isEqualTo(before);
        assertThatThrownBy(() -> asOwner().sql("""
                        update partner.account_change set state = 'CONFIRMED', sealed = null, decided_by = asked_by, decided_at = now()
                         where id = :id
                        """).param("id", change.id()).update())
                .hasMessageContaining("four_eyes");
    }

    @Test
    void whileOneWaitsNoBatchTakesThePartnerAndTheOthersGo() {
        var held = aStatementOf("Librairie", 840);
        var paid = aStatementOf("Autre librairie", 500);
        var change = asked(held.partner(), another());

        assertThat(batches.prepare(List.of(held.id()), PREPARER))
                .isEqualTo(nothingToPay(held, Obstacle.ACCOUNT_CHANGES));
        assertThat(batches.paymentsOf(prepared(held, paid).id()))
                .extracting(Payment::statement)
                .containsExactly(paid.id());

        changes.withdraw(held.partner(), change.id(), ASKER);
        assertThat(prepared(held).total()).isEqualTo(Money.cents(840));
    }

    /** Asked for after the approval: what has not left for the bank is held, alone, and can be paid later. */
    @Test
    void aPaymentAlreadyApprovedStaysOutOfTheFile() {
        var held = aStatementOf("Librairie", 840);
        var paid = aStatementOf("Autre librairie", 500);
        var batch = prepared(held, paid);
        approve(batch);
        var change = asked(held.partner(), another());

        issue(batch);

        assertThat(state(held)).isEqualTo(StatementState.CLAIMED);
        assertThat(state(paid)).isEqualTo(StatementState.IN_PAYMENT);
        assertThat(batches.find(batch.id()).orElseThrow().total()).isEqualTo(Money.cents(500));
        var file = SecondReader.read(batches.file(batch.id()).orElseThrow().content());
        assertThat(file.faults()).isEmpty();
        assertThat(file.references()).hasSize(1);

        changes.confirm(held.partner(), change.id(), OTHER);
        var later = prepared(held);
        approve(later);
        issue(later);
        assertThat(state(held)).isEqualTo(StatementState.IN_PAYMENT);
    }

    @Test
    void aBatchOfHeldPaymentsAloneDoesNotLeaveAndGoesWhenTheyAreFree() {
        var held = aStatementOf("Librairie", 840);
        var batch = prepared(held);
        approve(batch);
        var change = asked(held.partner(), another());

        assertThat(batches.issue(batch.id())).isInstanceOf(PaymentBatches.Decision.AllHeld.class);
        assertThat(state(held)).isEqualTo(StatementState.APPROVED);

        changes.refuse(held.partner(), change.id(), OTHER, "Pas joignable");
        issue(batch);
        assertThat(state(held)).isEqualTo(StatementState.IN_PAYMENT);
    }

    @Test
    void theFirstAccountIsConfirmedToo() {
        var shop = aPartnerWithoutAccount("Librairie");
        var change = asked(shop, another());

        assertThat(the(Partners.class).bankDetails(shop)).isEmpty();
        changes.confirm(shop, change.id(), OTHER);

        assertThat(accountOf(shop)).isEqualTo(change.wanted());
    }

    @Test
    void theAccountInUseIsNoChangeAndASecondChangeWaitsForTheFirst() {
        var shop = aPartner("Librairie");

        assertThat(changes.ask(shop, accountOf(shop), ASKER)).isInstanceOf(Asked.SameAccount.class);
        var first = asked(shop, another());
        assertThat(changes.ask(shop, another(), OTHER)).isEqualTo(new Asked.OneWaits(first));
    }

    @Test
    void whatIsDecidedIsDecidedAndTheNewAccountIsForgottenWithItsRequest() {
        var shop = aPartner("Librairie");
        var change = asked(shop, another());
        changes.withdraw(shop, change.id(), OTHER);

        assertThat(changes.confirm(shop, change.id(), OTHER)).isEqualTo(Decision.NOT_WAITING);
        assertThat(changes.refuse(shop, change.id(), OTHER, "Trop tard")).isEqualTo(Decision.NOT_WAITING);
        assertThat(asOwner()
                        .sql("select count(*) from partner.account_change where id = :id and sealed is null")
                        .param("id", change.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherPartnersChangeIsNotThere() {
        var shop = aPartner("Librairie");
        var other = aPartner("Autre librairie");
        var change = asked(shop, another());

        assertThat(changes.confirm(other, change.id(), OTHER)).isEqualTo(Decision.NOT_WAITING);
        assertThat(changes.waitingOf(shop)).contains(change);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
        var shop = aPartner("Librairie");
        var before = accountOf(shop);
        var change = asked(shop, another());
        List<Callable<Decision>> both = List.of(
                () -> changes.confirm(shop, change.id(), OTHER), () -> changes.withdraw(shop, change.id(), ASKER));
        try (var two = Executors.newFixedThreadPool(2)) {
            var decisions = two.invokeAll(both);
            var confirmed = decisions.getFirst().get();
            var withdrawn = decisions.getLast().get();

            assertThat(List.of(confirmed, withdrawn)).containsExactlyInAnyOrder(Decision.DONE, Decision.NOT_WAITING);
            assertThat(accountOf(shop)).isEqualTo(confirmed == Decision.DONE ? change.wanted() : before);
        }
    }

    private AccountChange asked(PartnerId partner, BankDetails wanted) {
        return switch (changes.ask(partner, wanted, ASKER)) {
            case Asked.Waiting waiting -> waiting.change();
            case Asked.SameAccount same -> throw new AssertionError(same);
            case Asked.OneWaits other -> throw new AssertionError(other);
        };
    }

    private static BankDetails accountOf(PartnerId partner) {
        return the(Partners.class).bankDetails(partner).orElseThrow();
    }

    private static BankDetails another() {
        return new BankDetails(Iban.random(CountryCode.FR).toString(), "Librairie");
    }
}
