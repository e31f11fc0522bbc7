package fr.passregion.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fr.passregion.identity.AccountId;
import fr.passregion.identity.ApiKeys;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Asks for pages as somebody: {@code mvc.perform(get("/etablissement").with(signedInAs(Role.INSTITUTION, "0699004M")))}.
 * Forms also need {@code .with(csrf())}.
 */
public final class SignIn {

    private SignIn() {}

    public static RequestPostProcessor signedInAs(Role role, @Nullable String scope) {
        return signedInAs(new Grant(role, scope));
    }

    public static RequestPostProcessor signedInAs(Role role) {
        return signedInAs(role, null);
    }

    public static RequestPostProcessor signedInAs(Grant... grants) {
        return signedInAs(somebody(grants));
    }

    public static RequestPostProcessor signedInAs(SignedIn person) {
        return authentication(authenticated(person));
    }

    /** Calls the API as the holder of a key of that kind. */
    public static RequestPostProcessor withKey(ApiKeys.Kind kind, String scope) {
        var caller = new ApiKeys.Caller(kind, scope);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.authorities()));
    }

    /** Does something outside a request as somebody, such as calling what writes to the audit trail. */
    public static void as(SignedIn person, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authenticated(person));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static SignedIn somebody(Grant... grants) {
        return new SignedIn(AccountId.random(), "somebody@example.org", "Camille Essai", List.of(grants));
    }

    private static Authentication authenticated(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
    }
}
