package fr.passregion.wallet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The accounts that this machine has seen open. An account is never closed: what was seen once need not be asked again. */
@Component
class OpenAccounts {

    private final Set<UUID> seen = ConcurrentHashMap.newKeySet();

    /** Hands on those that must be opened first, once each; they are open when the caller's transaction has committed. */
    void opening(Collection<Account> accounts, Consumer<List<Account>> booking) {
        var unopened = accounts.stream()
                .distinct()
                .filter(account -> !seen.contains(account.id()))
                .toList();
        booking.accept(unopened);
        if (!unopened.isEmpty()) rememberOnCommit(unopened);
    }

    private void rememberOnCommit(List<Account> opened) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                opened.forEach(account -> seen.add(account.id()));
            }
        });
    }
}
