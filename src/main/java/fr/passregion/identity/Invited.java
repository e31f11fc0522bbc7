package fr.passregion.identity;

import java.util.Set;
import java.util.UUID;

/** Somebody must be sent the link of their invitation; the only place where it is still readable (EST-06). */
public record Invited(UUID invitation, String email, String name, Set<Role> roles, String scope, String link) {

    @Override
    public String toString() {
        return "Invited[invitation=" + invitation + "]";
    }
}
