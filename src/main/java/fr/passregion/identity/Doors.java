package fr.passregion.identity;

import static java.util.stream.Collectors.toCollection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The doors of all modules together: closed where no rule opens them. */
@Component
class Doors implements AuthorizationManager<RequestAuthorizationContext> {

    /** What somebody who is only half in may also open: the look of the page, and the way out. */
    private static final Set<String> WHEN_HALF_IN =
            Set.of("/assets/**", "/connexion", "/connexion/cle", "/connexion/cle/question", "/deconnexion");

    private record Door(PathPattern path, RouteRules.Rule rule) {}

    private final List<Door> doors;

    Doors(List<RouteRules> modules) {
        doors = modules.stream()
                .flatMap(module -> module.rules().stream())
                .map(rule -> new Door(PathPatternParser.defaultInstance.parse(rule.pattern()), rule))
                .sorted((one, other) -> one.path.compareTo(other.path))
                .collect(toCollection(ArrayList::new));
        refuseTwoRulesForOnePattern();
    }

    private void refuseTwoRulesForOnePattern() {
        var seen = new HashSet<String>();
        for (var door : doors) {
            if (!seen.add(door.rule.pattern())) {
                throw new IllegalStateException("Two rules for the route " + door.rule.pattern());
            }
        }
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        var rule = ruleFor(context.getRequest());
        return new AuthorizationDecision(rule.isPresent() && lets(rule.get(), who.get()));
    }

    Optional<RouteRules.Rule> ruleFor(HttpServletRequest request) {
        return ruleFor(ServletRequestPathUtils.parse(request).pathWithinApplication());
    }

    Optional<RouteRules.Rule> ruleFor(String path) {
        return ruleFor(PathContainer.parsePath(path));
    }

    boolean leadSomewhere(String path) {
        return ruleFor(path).isPresent();
    }

    boolean lets(RouteRules.Rule rule, @Nullable Authentication who) {
        var principal = who == null ? null : who.getPrincipal();
        if (principal instanceof SignedIn person) return lets(rule, person);
        if (principal instanceof ApiKeys.Caller caller && rule.keys().contains(caller.kind())) return true;
        return rule.isOpenToEveryone();
    }

    static boolean lets(RouteRules.Rule rule, SignedIn person) {
        var byRole = person.grants().stream().map(Grant::role).anyMatch(rule.roles()::contains);
        if (person.isHalfIn()) return byRole || WHEN_HALF_IN.contains(rule.pattern());
        return byRole || rule.isOpenToEveryone();
    }

    private Optional<RouteRules.Rule> ruleFor(PathContainer path) {
        return doors.stream()
                .filter(door -> door.path.matches(path))
                .map(Door::rule)
                .findFirst();
    }
}
