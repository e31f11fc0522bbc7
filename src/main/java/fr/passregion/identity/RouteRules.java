package fr.passregion.identity;

import java.util.List;
import java.util.Set;

/**
 * The doors of one module: which paths it serves and who may walk them. A path that no module declares is closed to
 * everyone. A module declares its doors as a bean; where several patterns match a path, the most specific one decides.
 */
public record RouteRules(List<Rule> rules) {

    /**
     * One path pattern, as Spring matches it, with the roles and the kinds of API key let in; where both are empty
     * everyone is, signed in or not, save those who are only half in.
     */
    public record Rule(String pattern, Set<Role> roles, Set<ApiKeys.Kind> keys) {

        public boolean isOpenToEveryone() {
            return roles.isEmpty() && keys.isEmpty();
        }
    }

    public static RouteRules of(Rule... rules) {
        return new RouteRules(List.of(rules));
    }

    public static Rule everyone(String pattern) {
        return new Rule(pattern, Set.of(), Set.of());
    }

    public static Rule only(String pattern, Role... roles) {
        return new Rule(pattern, Set.of(roles), Set.of());
    }

    /** A path under {@code /api/} for machines that show a key of one of these kinds. */
    public static Rule machines(String pattern, ApiKeys.Kind... keys) {
        return new Rule(pattern, Set.of(), Set.of(keys));
    }
}
