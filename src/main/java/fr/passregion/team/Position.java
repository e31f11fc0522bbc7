package fr.passregion.team;

import fr.passregion.identity.Role;
import java.util.Set;

/** What somebody does in an establishment’s team, « fonction »; each with the roles that open what it needs. */
public enum Position {
    /** « Gestionnaire » : all that the secretary does, and the team. */
    MANAGER(Role.INSTITUTION, Role.INSTITUTION_MANAGER),
    /** « Secrétariat » : requests, renewals, attachments, parcels, outings. */
    SECRETARY(Role.INSTITUTION),
    /** « Enseignant·e » : class outings alone. */
    TEACHER(Role.TEACHER);

    private final Set<Role> roles;

    Position(Role... roles) {
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Whoever holds more is the more: a secretary who also teaches is a secretary. */
    public static Position of(Set<Role> held) {
        if (held.contains(Role.INSTITUTION_MANAGER)) return MANAGER;
        return held.contains(Role.INSTITUTION) ? SECRETARY : TEACHER;
    }
}
