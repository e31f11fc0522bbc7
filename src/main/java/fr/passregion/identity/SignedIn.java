package fr.passregion.identity;

import fr.passregion.shared.HolderId;
import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who is signed in: the principal of every request that is not anonymous. Holds no personal data but a display name. */
public record SignedIn(AccountId account, String login, String displayName, List<Grant> grants)
        implements Serializable, Principal {

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether they have still to prove, or to set up, something before anything opens. */
    public boolean isHalfIn() {
        return grants.stream().map(Grant::role).anyMatch(Role::isHalfIn);
    }

    /** Whether they work here. */
    public boolean isStaff() {
        return grants.stream().map(Grant::role).anyMatch(Role::isStaff);
    }

    /** The scope in which this person has the role: their holder id, establishment, partner or point of sale. */
    public Optional<String> scope(Role role) {
        return grants.stream().filter(grant -> grant.role() == role).findFirst().map(Grant::scope);
    }

    /** Whose Pass it is, where a young person is signed in. */
    public Optional<HolderId> holder() {
        return scope(Role.HOLDER).map(UUID::fromString).map(HolderId::new);
    }

    /** The names of the roles, as the security framework and the audit trail know them. */
    public List<SimpleGrantedAuthority> authorities() {
        return grants.stream()
                .map(grant -> new SimpleGrantedAuthority(grant.role().name()))
                .distinct()
                .toList();
    }

    @Override
    public String getName() {
        return account.toString();
    }
}
