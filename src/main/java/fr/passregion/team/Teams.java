package fr.passregion.team;

import fr.passregion.identity.AccountId;
import fr.passregion.shared.Uai;
import java.util.List;
import java.util.UUID;

/**
 * The teams of establishments (EST-06). An establishment that has a manager always keeps one, and nobody decides on themselves. Whoever calls
 * must be a manager there, or an agent: this door does not check it.
 */
public interface Teams {

    /** Whom to invite, as what. */
    record Newcomer(String name, String email, Position position) {}

    /** The answer to an invitation. */
    enum Invited {
        SENT,
        /** They are of the team already. */
        HERE_ALREADY,
        /** They work where that is forbidden, as an agent who affiliates establishments. */
        NOT_TOGETHER,
        TOO_MANY
    }

    /** The answer to a change of the team. */
    enum Changed {
        DONE,
        /** Somebody else decides on one’s own place. */
        YOURSELF,
        LAST_MANAGER,
        /** Not of this team, or not any more. */
        NOT_HERE
    }

    List<Colleague> of(Uai institution);

    List<Guest> guestsOf(Uai institution);

    Invited invite(Uai institution, Newcomer newcomer, AccountId by);

    boolean inviteAgain(Uai institution, UUID invitation);

    boolean uninvite(Uai institution, UUID invitation);

    /** Gives somebody another position, and signs them out everywhere. */
    Changed move(Uai institution, AccountId who, Position to, AccountId by);

    /** Takes every position there away, and signs them out everywhere; what they are elsewhere stays. */
    Changed close(Uai institution, AccountId who, AccountId by);
}
