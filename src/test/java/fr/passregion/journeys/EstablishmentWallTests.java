package fr.passregion.journeys;

import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.holder.People;
import fr.passregion.identity.ApiKeys;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.Placing;
import fr.passregion.outing.ClassOuting.Plan;
import fr.passregion.outing.ClassOutings;
import fr.passregion.parcel.Parcels;
import fr.passregion.parcel.PostedParcels;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route of the establishments' space as staff of another establishment, who finds nothing there. */
@PassRegionTest
@Covers("EST-01")
class EstablishmentWallTests {

    private static final String SPACE = "/etablissement";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Pattern LAST_ID = Pattern.compile("[0-9a-f-]{36}$");

    private record Route(HttpMethod method, String pattern) {
        boolean namesSomething() {
            return pattern.contains("{");
        }

        String about(String id) {
            return VARIABLE.matcher(pattern).replaceAll(id);
        }
    }

    /** Something that an establishment has, and another must not find. */
    private record Thing(Uai owner, String id) {}

    private final MockMvcTester mvc;
    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private final List<Thing> things = new ArrayList<>();
    private final Uai stranger;

    EstablishmentWallTests(MockMvcTester mvc, ApplicationContext beans, JdbcClient jdbc) {
        this.mvc = mvc;
        this.beans = beans;
        this.jdbc = jdbc;
        this.stranger = OrderFixtures.aLycee(beans.getBean(Institutions.class), "Lycée d’à Côté");
    }

    @BeforeEach
    void anEstablishmentHasOneOfEach() {
        var lycee = OrderFixtures.aLycee(beans.getBean(Institutions.class), "Lycée des Murs");
        var order = beans.getBean(Orders.class).place(OrderFixtures.anOrder(People.somebody(), lycee));
        things.add(new Thing(lycee, ((Placing.Placed) order).order().toString()));
        beans.getBean(ApiKeys.class).issue(ApiKeys.Kind.BADGE, lycee.value(), "portail");
        beans.getBean(ApiKeys.class)
                .keysOf(new ApiKeys.Caller(ApiKeys.Kind.BADGE, lycee.value()))
                .forEach(key -> things.add(new Thing(lycee, key.id().toString())));
        var list = mvc.post()
                .uri(SPACE + "/listes")
                .param("pasted", "Nom;Prénom;Né(e) le\nMur;Mira;14/03/2009\n")
                .with(signedInAs(Role.INSTITUTION, lycee.value()))
                .with(csrf())
                .exchange()
                .getResponse();
        things.add(new Thing(lycee, lastId(list)));
        aPupilGoesOutAndAsksToMoveTo(lycee);
        things.add(new Thing(lycee, aParcelFor(lycee)));
    }

    private String aParcelFor(Uai lycee) {
        new PostedParcels(beans).posted(lycee, "CO-MUR", 1);
        return beans.getBean(Parcels.class).of(lycee).getFirst().id().toString();
    }

    private void aPupilGoesOutAndAsksToMoveTo(Uai lycee) {
        var school = new Uai("0699004M");
        var scene = new Scene(beans);
        var pupil = scene.pupil().holder();
        things.add(new Thing(school, pupil.toString()));
        var outing = UUID.randomUUID();
        var plan =
                new Plan("Ciné", scene.shop(CINEMA).id(), CINEMA, scene.today().plusDays(1));
        beans.getBean(ClassOutings.class).announce(outing, school, plan, Set.of(pupil));
        things.add(new Thing(school, outing.toString()));
        things.add(new Thing(lycee, asksToMoveTo(lycee, pupil)));
        var newcomer = scene.pupil().holder();
        var moved = mvc.post()
                .uri(SPACE + "/rattachements/" + asksToMoveTo(lycee, newcomer))
                .param("track", "2")
                .with(signedInAs(Role.INSTITUTION, lycee.value()))
                .with(csrf());
        assertThat(moved).hasStatus(303);
        things.add(new Thing(lycee, newcomer.toString()));
    }

    private String asksToMoveTo(Uai lycee, HolderId pupil) {
        mvc.post()
                .uri("/mon-compte/etablissement/filiere")
                .param("uai", lycee.value())
                .param("track", "2")
                .with(signedInAs(Role.HOLDER, pupil.toString()))
                .with(csrf())
                .exchange();
        return jdbc.sql("select id::text from attachment.request where holder_id = :pupil")
                .param("pupil", pupil.value())
                .query(String.class)
                .single();
    }

    @Test
    void everyRouteThatShowsSomethingShowsItToItsEstablishment() {
        assertThat(routes().filter(route -> route.method == HttpMethod.GET && route.namesSomething())
                        .filter(route -> things.stream().noneMatch(thing -> opensToItsOwner(route, thing))))
                .as("give this test something that the route shows, or it proves nothing of it")
                .isEmpty();
    }

    @Test
    void anotherEstablishmentIsAnsweredAsIfTheThingDidNotExist() {
        var before = rowsAboutThem();
        routes().filter(Route::namesSomething).forEach(route -> {
            for (var thing : things) {
                var nothing = UUID.randomUUID().toString();
                assertThat(said(ask(route, thing.id, stranger), thing.id))
                        .as("%s of %s", route, thing)
                        .isEqualTo(said(ask(route, nothing, stranger), nothing));
                if (route.method == HttpMethod.GET)
                    assertThat(ask(route, thing.id, stranger).getStatus()).isEqualTo(404);
            }
        });
        assertThat(rowsAboutThem()).isEqualTo(before);
    }

    @Test
    void anotherEstablishmentFindsAndChangesNothingWhereverItNamesThemAll() throws Exception {
        var before = rowsAboutThem();
        for (var route : routes().filter(route -> !route.namesSomething()).toList()) {
            var page = ask(route, "", stranger).getContentAsString();
            assertThat(things).as("%s", route).noneMatch(thing -> page.contains(thing.id));
        }
        assertThat(rowsAboutThem()).isEqualTo(before);
    }

    @Test
    @Covers("EST-06")
    void aTeacherReachesOutingsAndNothingElseOfTheOwnEstablishment() {
        var before = rowsAboutThem();
        routes().filter(route -> !route.pattern.startsWith(SPACE + "/sorties"))
                .filter(route -> !route.pattern.equals(SPACE + "/suspension"))
                .forEach(route -> things.forEach(thing -> assertThat(
                                ask(route, thing.id, Role.TEACHER, thing.owner).getStatus())
                        .as("%s of %s", route, thing)
                        .isEqualTo(403)));
        assertThat(rowsAboutThem()).isEqualTo(before);
        assertThat(routes().filter(route -> route.method == HttpMethod.GET && !route.namesSomething())
                        .filter(route -> ask(route, "", Role.TEACHER, stranger).getStatus() == 200)
                        .map(Route::pattern))
                .containsExactlyInAnyOrder(SPACE + "/sorties", SPACE + "/sorties/nouvelle");
    }

    private Stream<Route> routes() {
        return beans
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(served -> served.getPatternValues().stream()
                        .filter(pattern -> pattern.equals(SPACE) || pattern.startsWith(SPACE + "/"))
                        .flatMap(pattern -> served.getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method.asHttpMethod(), pattern))));
    }

    private boolean opensToItsOwner(Route route, Thing thing) {
        return ask(route, thing.id, thing.owner).getStatus() == 200;
    }

    private MockHttpServletResponse ask(Route route, String id, Uai who) {
        return ask(route, id, Role.INSTITUTION, who);
    }

    private MockHttpServletResponse ask(Route route, String id, Role role, Uai who) {
        var ids = things.stream().map(Thing::id).toArray(String[]::new);
        return mvc.method(route.method)
                .uri(route.about(id))
                .param("ids", ids)
                .param("seen", Instant.now(beans.getBean(Clock.class)).toString())
                .param("track", "2")
                .param("name", "portail")
                .with(signedInAs(grants(role, who)))
                .with(csrf())
                .exchange()
                .getResponse();
    }

    /** Who may most there: the secretary is a manager too. */
    private static Grant[] grants(Role role, Uai who) {
        var own = Stream.of(new Grant(role, who.value()));
        var managing = Stream.of(new Grant(Role.INSTITUTION_MANAGER, who.value()));
        return (role == Role.INSTITUTION ? Stream.concat(own, managing) : own).toArray(Grant[]::new);
    }

    private static String said(MockHttpServletResponse answer, String id) {
        return answer.getStatus() + " "
                + Objects.toString(answer.getRedirectedUrl(), "").replace(id, "…");
    }

    /** Every row of every table that names one of the things, but for the trail and for e-mails, which leave meanwhile. */
    private String rowsAboutThem() {
        var named = things.stream().map(thing -> "%" + thing.id + "%").collect(Collectors.joining(",", "{", "}"));
        return jdbc.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_type = 'BASE TABLE'
                          and table_schema not in ('pg_catalog', 'information_schema', 'audit', 'notification')
                        order by 1
                        """).query(String.class).list().stream()
                .map(table -> table + " "
                        + jdbc.sql("select coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') from " + table
                                        + " t where t::text like any (cast(:named as text[]))")
                                .param("named", named)
                                .query(String.class)
                                .single())
                .collect(Collectors.joining("\n"));
    }

    private static String lastId(MockHttpServletResponse answer) {
        var found = LAST_ID.matcher(Objects.requireNonNull(answer.getRedirectedUrl()));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
