package fr.passregion.partner;

import fr.passregion.identity.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Changes of the account to which a partner is paid (SET-04): one person asks, another confirms, of the partner or of the
 * Region; meanwhile nothing is paid to the partner. Whoever calls must have the right to act for that partner: this door does
 * not check it.
 */
public interface AccountChanges {

    /** The answer to who asks. */
    sealed interface Asked {

        record Waiting(AccountChange change) implements Asked {}

        /** The partner is paid there already. */
        record SameAccount() implements Asked {}

        /** Another change waits: it is confirmed or withdrawn first. */
        record OneWaits(AccountChange change) implements Asked {}
    }

    /** The answer to who decides. */
    enum Decision {
        DONE,
        /** Whoever asked cannot confirm. */
        SAME_PERSON,
        /** It is decided already, perhaps by a colleague, or never was. */
        NOT_WAITING
    }

    /** Tells the partner’s managers and the Region, at the addresses that they have had until now. */
    Asked ask(PartnerId partner, BankDetails wanted, AccountId by);

    /** From now on the partner is paid there. */
    Decision confirm(PartnerId partner, UUID change, AccountId by);

    /** The partner gives it up, whoever of them asked. */
    Decision withdraw(PartnerId partner, UUID change, AccountId by);

    /** The Region does not believe it, and says why. */
    Decision refuse(PartnerId partner, UUID change, AccountId by, String why);

    Optional<AccountChange> waitingOf(PartnerId partner);

    /** Those who are paid nothing meanwhile; what they want is not opened for it. */
    Set<PartnerId> unpaidMeanwhile();

    /** The oldest first. */
    List<AccountChange> waiting(int limit);
}
