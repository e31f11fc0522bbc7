package fr.passregion.audit;

import java.security.Principal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts: an account with its roles, a machine, or the system itself. */
record Actor(@Nullable String name, String roles) {

    private static final Actor SYSTEM = new Actor(null, "SYSTEM");

    static Actor current() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) return SYSTEM;
        var roles = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .sorted()
                .collect(Collectors.joining(" "));
        return who.getPrincipal() instanceof Principal person
                ? new Actor(person.getName(), roles)
                : new Actor(null, roles);
    }
}
