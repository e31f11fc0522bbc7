package fr.passregion.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Invitations to work at a place (EST-06). The link is good once, for a week: whoever reads the mailbox to which it was sent accepts. Who may
 * invite where is the caller’s to know.
 */
public interface Invitations {

    /** Whom to invite. A second invitation of the same person to the same place takes the first one’s place. */
    record Wish(String email, String name, Set<Role> roles, String scope, AccountId by) {}

    /** The answer to who invites. */
    enum Sending {
        SENT,
        /** They hold a role that may not go with these. */
        NOT_TOGETHER,
        /** So many in one day are not invitations. */
        TOO_MANY
    }

    /** The answer to who accepts. */
    sealed interface Outcome {

        /** They may sign in, or go on where they are signed in already. */
        record Accepted(String login) implements Outcome {}

        /** Nothing is lost: another password may be tried. */
        record WeakPassword(PasswordRules.Weakness why) implements Outcome {}

        /** An account with that login exists: its owner signs in and accepts there. */
        record HasAccount() implements Outcome {}

        /** Whoever is signed in is not whom the invitation is for. */
        record SomebodyElse() implements Outcome {}

        record LinkNoLongerGood() implements Outcome {}
    }

    Sending invite(Wish wish);

    /** Those that wait at a place, by name. */
    List<Invitation> waitingAt(String scope);

    /** Draws another link, good for another week; false where none waits. */
    boolean sendAgain(String scope, UUID invitation);

    /** False where none waits. */
    boolean withdraw(String scope, UUID invitation);

    /** What a link invites to, while it is good. */
    Optional<Invitation> behind(String link);

    boolean hasAccount(Invitation invitation);

    /** Opens the account with that password. */
    Outcome accept(String link, String password);

    /** Adds the roles to the account of whoever is signed in, and signs them out everywhere: roles are read when somebody signs in. */
    Outcome accept(String link, SignedIn person);
}
