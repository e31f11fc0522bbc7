package fr.passregion.identity;

import java.util.List;
import java.util.Set;

/**
 * The doors of one module: which paths it serves and who may walk them. A path that no module declares is closed to
 * everyone. A module declares its doors as a bean.
 */
public record RouteRules(List<Rule> rules) {

    /** One path pattern, as Spring matches it, and the roles let in; an empty set lets everyone in, signed in or not. */
    public record Rule(String pattern, Set<Role> roles) {}

    public static RouteRules of(Rule... rules) {
        return new RouteRules(List.of(rules));
    }

    public static Rule everyone(String pattern) {
        return new Rule(pattern, Set.of());
    }

    public static Rule only(String pattern, Role... roles) {
        return new Rule(pattern, Set.of(roles));
    }
}
