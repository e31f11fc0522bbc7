package fr.passregion.matching.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.matching.Lists;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.Placing;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@PassRegionTest
@Covers("EST-01")
class ListPagesTests {

    private static final String LISTS = "/etablissement/listes";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final MockMvc mvc;
    private final Institutions institutions;
    private final Orders orders;
    private final Holders holders;
    private final JdbcClient database;
    private final Clock clock;
    private Uai lycee = new Uai("0699004M");

    ListPagesTests(
            MockMvc mvc, Institutions institutions, Orders orders, Holders holders, JdbcClient database, Clock clock) {
        this.mvc = mvc;
        this.institutions = institutions;
        this.orders = orders;
        this.holders = holders;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée des Listes");
    }

    @Test
    void exactMatchesAreValidatedOnceAndNearOnesOnlyWhenChosen() throws Exception {
        var exact = placed(lycee);
        var near = placed(lycee);
        var missing = placed(lycee);
        var list = brought(Lists.siecle(lycee, pupil(1, "HA", exact, 0), pupil(2, "HB", near, 1)));

        assertThat(seen(list)).contains("2\u00a0lignes lues", "1 identique, 1 proche", "Valider la demande");
        assertThat(seen(list + "?partie=proches")).contains("Date différente", "<mark>");
        assertThat(seen(list + "?partie=absentes")).contains(missing.id().toString());
        assertThat(states(exact, near, missing)).containsOnly(Check.Pending.class);

        assertThat(said(post(list + "/valider").param("seen", now()))).isEqualTo("1\u00a0demande validée.");
        assertThat(states(exact)).containsOnly(Check.Accepted.class);
        assertThat(states(near, missing)).containsOnly(Check.Pending.class);
        assertThat(said(post(list + "/valider").param("seen", now()))).startsWith("Rien n’a changé");
        assertThat(seen(list)).contains("l’importer de nouveau ne change rien");

        assertThat(said(post(list + "/choisies").param("seen", now()).param("ids", "" + missing.id())))
                .startsWith("Rien n’a changé");
        assertThat(said(post(list + "/choisies").param("seen", now()).param("ids", "" + near.id())))
                .isEqualTo("1\u00a0demande validée.");
        assertThat(states(near)).containsOnly(Check.Accepted.class);
        assertThat(states(missing)).containsOnly(Check.Pending.class);
    }

    @Test
    void columnsAreNamedOnceForAnEstablishment() throws Exception {
        var order = placed(lycee);
        var person = person(order);
        var lines = "alpha;beta;gamma\n%s;%s;%s"
                .formatted(
                        person.firstName(),
                        person.lastName(),
                        person.birthDate().format(DAY))
                .getBytes(StandardCharsets.UTF_8);

        var list = brought(lines);
        assertThat(seen(list)).contains("Que contiennent vos colonnes", "alpha");
        assertThat(answer(post(list + "/colonnes").param("lastName", "1")).getStatus())
                .isEqualTo(422);
        answer(post(list + "/colonnes")
                .param("lastName", "1")
                .param("firstName", "0")
                .param("birthDate", "2"));
        assertThat(seen(list)).contains("1 identique");
        assertThat(seen(brought(lines))).contains("1 identique");
    }

    @Test
    void aListBelongsToItsEstablishmentAlone() throws Exception {
        var order = placed(lycee);
        var list = brought(Lists.siecle(lycee, pupil(1, "HA", order, 0)));
        var foreign = Lists.siecle(lycee, pupil(1, "HA", order, 0));
        lycee = OrderFixtures.aLycee(institutions, "Lycée voisin");

        assertThat(answer(get(list)).getStatus()).isEqualTo(404);
        answer(post(list + "/valider").param("seen", now()));
        answer(post(list + "/oublier"));
        assertThat(states(order)).containsOnly(Check.Pending.class);
        assertThat(kept(list)).isEqualTo(1);
        assertThat(bring(foreign).getStatus()).isEqualTo(422);
        assertThat(bring(new byte[0]).getContentAsString()).contains("Choisissez un fichier");
    }

    @Test
    void whatWasCorrectedOrOrderedSinceItWasSeenIsLeftAlone() throws Exception {
        var before = now();
        var order = placed(lycee);
        var list = brought(Lists.siecle(lycee, pupil(1, "HA", order, 0)));

        assertThat(said(post(list + "/valider").param("seen", before))).startsWith("Rien n’a changé");
        assertThat(states(order)).containsOnly(Check.Pending.class);
    }

    @Test
    void nothingOfTheListOutlivesItsDayNorTheWordToForgetIt() throws Exception {
        var order = placed(lycee);
        var file = Lists.siecle(lycee, pupil(1, "HA", order, 0));
        var list = brought(file);
        assertThat(database.sql(
                                "select extract(epoch from forget_at - brought_at) from matching.list where id = ?::uuid")
                        .param(id(list))
                        .query(Long.class)
                        .single())
                .isEqualTo(24 * 3600);
        assertThat(database.sql("select content::text from matching.list where id = ?::uuid")
                        .param(id(list))
                        .query(String.class)
                        .single())
                .doesNotContain("123456789HA");

        answer(post(list + "/oublier"));
        assertThat(kept(list)).isZero();
        assertThat(answer(get(list)).getStatus()).isEqualTo(404);
        for (var more = 0; more < 6; more++) brought(file);
        assertThat(database.sql("select count(*) from matching.list where uai = ?")
                        .param(lycee.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    private String pupil(int id, String ine, OrderView order, int daysOff) {
        var person = person(order);
        LocalDate born = person.birthDate().plusDays(daysOff);
        return Lists.pupil(id, "123456789" + ine, person.lastName(), person.firstName(), born.format(DAY), "");
    }

    private Holder person(OrderView order) {
        return holders.find(order.holder()).orElseThrow();
    }

    private OrderView placed(Uai institution) {
        var placed = (Placing.Placed) orders.place(OrderFixtures.anOrder(People.somebody(), institution));
        return orders.find(placed.order()).orElseThrow();
    }

    private Class<?>[] states(OrderView... of) {
        return java.util.Arrays.stream(of)
                .map(order ->
                        orders.find(order.id()).orElseThrow().enrolmentCheck().getClass())
                .toArray(Class<?>[]::new);
    }

    private long kept(String list) {
        return database.sql("select count(*) from matching.list where id = ?::uuid")
                .param(id(list))
                .query(Long.class)
                .single();
    }

    private static String id(String list) {
        return list.substring(list.lastIndexOf('/') + 1);
    }

    private String now() {
        return clock.instant().toString();
    }

    private String brought(byte[] file) throws Exception {
        return Objects.requireNonNull(bring(file).getRedirectedUrl());
    }

    private MockHttpServletResponse bring(byte[] file) throws Exception {
        return answer(multipart(LISTS).file(new MockMultipartFile("file", "liste", "text/plain", file)));
    }

    private String seen(String path) throws Exception {
        return answer(get(path)).getContentAsString();
    }

    private String said(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return String.valueOf(mvc.perform(request.with(csrf()).with(signedInAs(Role.INSTITUTION, lycee.value())))
                .andReturn()
                .getFlashMap()
                .get("flash"));
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedInAs(Role.INSTITUTION, lycee.value())))
                .andReturn()
                .getResponse();
    }
}
