package fr.passregion.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** What is known to be open is not opened again; what a transaction that failed had opened is not known. */
class OpenAccountsTests {

    private static final Account SHOP = Account.payable(new Payee("librairie"), Unit.EUR);
    private static final Account SEATS = Account.payable(new Payee("cinéma"), Unit.TICKET);

    private final OpenAccounts accounts = new OpenAccounts();

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void eachIsOpenedOnceHoweverOftenItIsNamed() {
        assertThat(opening(SHOP, SEATS, SHOP)).containsExactly(SHOP, SEATS);
    }

    @Test
    void whatACommittedTransactionOpenedIsNotOpenedAgain() {
        opening(SHOP);
        commit();
        assertThat(opening(SHOP, SEATS)).containsExactly(SEATS);
        commit();
        assertThat(opening(SHOP, SEATS)).isEmpty();
        assertThat(TransactionSynchronizationManager.getSynchronizations()).isEmpty();
    }

    @Test
    void whatWasOpenedInVainIsOpenedAgain() {
        opening(SHOP);
        rollBack();
        assertThat(opening(SHOP)).containsExactly(SHOP);
    }

    private List<Account> opening(Account... named) {
        var opened = new ArrayList<Account>();
        accounts.opening(List.of(named), opened::addAll);
        return opened;
    }

    private void commit() {
        TransactionSynchronizationUtils.triggerAfterCommit();
        rollBack();
    }

    private void rollBack() {
        end();
        begin();
    }
}
