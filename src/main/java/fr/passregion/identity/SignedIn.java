package fr.passregion.identity;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Who is signed in: the principal of every request that is not anonymous. Holds no personal data but a display name. */
public record SignedIn(AccountId account, String login, String displayName, List<Grant> grants)
        implements Serializable, java.security.Principal {

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** The scope in which this person has the role: their holder id, establishment, partner or point of sale. */
    public Optional<String> scope(Role role) {
        return grants.stream().filter(grant -> grant.role() == role).findFirst().map(Grant::scope);
    }

    @Override
    public String getName() {
        return account.toString();
    }
}
