package fr.passregion.identity;

import static fr.passregion.testing.SignIn.signedInAs;
import static fr.passregion.testing.SignIn.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route that a controller serves, with every role. */
@PassRegionTest
class RoutesTests {

    private static final Set<String> WHEN_HALF_IN =
            Set.of("/connexion", "/connexion/refus", "/connexion/cle", "/connexion/cle/question");

    private static final String VARIABLE = "\\{[^}]+}";

    private record Route(HttpMethod method, String path) {}

    private final MockMvcTester mvc;
    private final Doors doors;
    private final StartPages startPages;
    private final List<RouteRules> modules;
    private final RequestMappingHandlerMapping mappings;

    RoutesTests(
            MockMvcTester mvc,
            Doors doors,
            StartPages startPages,
            List<RouteRules> modules,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.startPages = startPages;
        this.modules = modules;
        this.mvc = mvc;
        this.doors = doors;
        this.mappings = requestMappingHandlerMapping;
    }

    @TestFactory
    @Covers("ACC-02")
    Stream<DynamicTest> everyRouteLetsInTheRolesThatItNamesAndNobodyElse() {
        return routes().map(route -> dynamicTest(route.method + " " + route.path, () -> walk(route)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRolesDayBeginsOnAPageThatExistsAndLetsItIn(Role role) {
        var page = startPages.of(role);
        assertThat(routes()).contains(new Route(HttpMethod.GET, page));
        assertThat(doors.ruleFor(page).orElseThrow().roles()).contains(role);
    }

    private void walk(Route route) {
        var rule = doors.ruleFor(route.path);
        assertThat(rule)
                .as("declare the roles of %s in a RouteRules bean", route.path)
                .isPresent();
        for (var role : Role.values()) {
            if (rule.get().roles().contains(role)) continue;
            if (rule.get().isOpenToEveryone() && !role.isHalfIn()) continue;
            if (WHEN_HALF_IN.contains(route.path)) continue;
            assertThat(ask(route, signedInAs(role, "somewhere")).getStatus())
                    .as("%s as %s", route, role)
                    .isEqualTo(403);
        }
        if (rule.get().isOpenToEveryone()) return;
        var answer = ask(route, null);
        if (route.path.startsWith("/api/")) {
            assertThat(answer.getStatus()).as("%s without a key", route).isEqualTo(401);
        } else {
            assertThat(answer.getRedirectedUrl()).as("%s not signed in", route).endsWith("/connexion");
        }
    }

    private MockHttpServletResponse ask(Route route, @Nullable RequestPostProcessor who) {
        var request = mvc.method(route.method).uri(route.path).with(csrf());
        return (who == null ? request : request.with(who)).exchange().getResponse();
    }

    private Stream<Route> routes() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(served -> served.getValue().getBeanType().getName().startsWith("fr.passregion."))
                .flatMap(served -> routes(served.getKey()));
    }

    private Stream<Route> routes(RequestMappingInfo served) {
        var methods = served.getMethodsCondition().getMethods();
        var asked = methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
        return new TreeSet<>(served.getPatternValues())
                .stream()
                        .flatMap(this::filledIn)
                        .flatMap(path -> asked.stream().map(method -> new Route(method.asHttpMethod(), path)));
    }

    /** Paths of that pattern: a number for each variable, or else for the first one the words that rules name there. */
    private Stream<String> filledIn(String pattern) {
        var anything = pattern.replaceAll(VARIABLE, "7");
        if (doors.leadSomewhere(anything)) return Stream.of(anything);
        var known = modules.stream()
                .flatMap(module -> module.rules().stream())
                .flatMap(rule -> Stream.of(rule.pattern().split("/")))
                .distinct()
                .map(word -> pattern.replaceFirst(VARIABLE, Matcher.quoteReplacement(word))
                        .replaceAll(VARIABLE, "7"))
                .filter(path -> doors.leadSomewhere(path))
                .toList();
        return known.isEmpty() ? Stream.of(anything) : known.stream();
    }

    @Test
    void anUnknownPathDoesNotExistForWhoeverAsks() {
        assertThat(mvc.get().uri("/nulle-part")).hasStatus(404);
        assertThat(mvc.get().uri("/nulle-part").with(signedInAs(Role.ADMINISTRATOR)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/nowhere")).hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/nowhere").with(withKey(ApiKeys.Kind.LIVE, "pos_1")))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/v3/api-docs", "/actuator", "/actuator/env", "/activation/../activation"})
    void whatFrameworksBringAlongIsClosed(String path) {
        assertThat(mvc.get().uri(path).exchange().getResponse().getStatus()).isIn(302, 400, 404);
    }

    @Test
    void theApiSaysInTheCallersLanguageThatThereIsNoSuchThing() {
        assertThat(mvc.get().uri("/api/v1/nowhere").header("Accept-Language", "en"))
                .hasContentType("application/problem+json;charset=UTF-8")
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("not_found"))
                .hasPathSatisfying("$.title", title -> assertThat(title).isEqualTo("Not found"))
                .hasPathSatisfying("$.requestId", id -> assertThat(id).isNotNull());
        assertThat(mvc.get().uri("/api/v1/nowhere"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Introuvable");
    }

    @Test
    void aPageAllowsNothingThatIsNotOurs() {
        var answer = mvc.get().uri("/connexion").secure(true).exchange().getResponse();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=(self)");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(mvc.post().uri("/deconnexion").with(signedInAs(Role.HOLDER, "x")))
                .hasStatus(403);
    }
}
