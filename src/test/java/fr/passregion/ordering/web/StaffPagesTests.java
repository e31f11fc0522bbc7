package fr.passregion.ordering.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.holder.People;
import fr.passregion.holder.Pictures;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.Placing;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PassRegionTest
class StaffPagesTests {

    private static final String LIST = "/etablissement/demandes";

    private final MockMvc mvc;
    private final Institutions institutions;
    private final Orders orders;
    private final JdbcClient database;
    private final Clock clock;
    private Uai lycee = new Uai("0699004M");

    StaffPagesTests(MockMvc mvc, Institutions institutions, Orders orders, JdbcClient database, Clock clock) {
        this.mvc = mvc;
        this.institutions = institutions;
        this.orders = orders;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée du Bureau");
    }

    @Test
    @Covers("EST-01")
    void anEstablishmentSeesItsOwnRequestsOnly() throws Exception {
        var own = placed(lycee);
        var other = placed(OrderFixtures.aLycee(institutions, "Lycée voisin"));

        assertThat(answer(get(LIST), secretary()).getContentAsString())
                .contains(own.id().toString(), "Lycée du Bureau", "14/03/2009", "Seconde générale")
                .doesNotContain(other.id().toString());
        assertThat(answer(get(LIST + "/" + own.id()), secretary()).getStatus()).isEqualTo(200);
        assertThat(answer(get(LIST + "/" + own.id() + "/photo.jpg"), secretary())
                        .getContentType())
                .isEqualTo("image/jpeg");
        for (var path : new String[] {"/" + other.id(), "/" + other.id() + "/photo.jpg", "/nothing"})
            assertThat(answer(get(LIST + path), secretary()).getStatus())
                    .as(path)
                    .isEqualTo(404);
    }

    @Test
    @Covers("EST-01")
    void aWholePageIsTickedWithoutScriptToo() throws Exception {
        placed(lycee);

        assertThat(answer(get(LIST), secretary()).getContentAsString())
                .contains("cocher=page", "Cocher toute la page")
                .doesNotContain("checked");
        assertThat(answer(get(LIST).param("cocher", "page"), secretary()).getContentAsString())
                .contains("Ne rien cocher")
                .containsPattern("name=\"ids\" value=\"[^\"]+\" checked");
    }

    @Test
    @Covers({"EST-01", "REG-05"})
    void severalRequestsAreAcceptedAtOnceAndTheActsAreKept() throws Exception {
        var one = placed(lycee);
        var two = placed(lycee);
        var foreign = placed(OrderFixtures.aLycee(institutions, "Lycée voisin"));

        answer(
                post(LIST)
                        .param("ids", "" + one.id(), "" + two.id(), "" + foreign.id())
                        .param("seen", now()),
                secretary());

        assertThat(after(one).enrolmentCheck()).isInstanceOf(Check.Accepted.class);
        assertThat(after(two).enrolmentCheck()).isInstanceOf(Check.Accepted.class);
        assertThat(after(foreign).enrolmentCheck()).isInstanceOf(Check.Pending.class);
        assertThat(acts(one)).isEqualTo("enrolment.accepted");
    }

    @Test
    @Covers("EST-01")
    void whatAColleagueHasAlreadyJudgedIsSaidToBe() throws Exception {
        var one = placed(lycee);

        assertThat(saidAfterAccepting(one)).isEqualTo("1\u00a0demande validée.");
        assertThat(saidAfterAccepting(one)).startsWith("Rien n’a changé");
    }

    @Test
    @Covers({"EST-01", "ORD-10"})
    void aRefusalHasAReasonThatTheYoungPersonReads() throws Exception {
        var one = placed(lycee);

        var ask = answer(post(LIST + "/refuser").param("ids", "" + one.id()).param("seen", now()), secretary());
        assertThat(ask.getContentAsString()).contains("Le jeune lira", "filière choisie");
        var missing = answer(post(LIST + "/refus").param("ids", "" + one.id()).param("seen", now()), secretary());
        assertThat(missing.getStatus()).isEqualTo(422);
        var wordless = answer(
                post(LIST + "/refus")
                        .param("ids", "" + one.id())
                        .param("seen", now())
                        .param("reason", "OTHER"),
                secretary());
        assertThat(wordless.getStatus()).isEqualTo(422);

        answer(
                post(LIST + "/refus")
                        .param("ids", "" + one.id())
                        .param("seen", now())
                        .param("reason", "OTHER_TRACK")
                        .param("words", "Tu es en première."),
                secretary());

        assertThat(answer(get("/mon-compte/commande"), young(one)).getContentAsString())
                .contains("La filière choisie n’est pas la tienne", "Tu es en première.");
        answer(post("/mon-compte/commande/filiere").param("uai", lycee.value()).param("track", "2"), young(one));
        assertThat(after(one).enrolmentCheck()).isInstanceOf(Check.Pending.class);
        assertThat(after(one).choice().track()).isEqualTo(OrderFixtures.PREMIERE);
    }

    @Test
    @Covers({"REG-01", "ORD-10"})
    void anAgentRefusesOnePhotoAndAcceptsTheOthers() throws Exception {
        var one = placed(lycee);
        var two = placed(lycee);

        var pointed = answer(
                post("/region/photos/examen")
                        .param("ids", "" + one.photo(), "" + two.photo())
                        .param("pointed", "" + one.photo()),
                agent());
        assertThat(pointed.getContentAsString()).contains("Photo 1", "pourquoi la refuser", "Essuie l’objectif");
        var judged = answer(
                post("/region/photos/examen")
                        .param("ids", "" + one.photo(), "" + two.photo())
                        .param("judged", "" + one.photo())
                        .param("reason", "BLURRED"),
                agent());
        assertThat(judged.getContentAsString()).contains("Photo floue", "refusals[" + one.photo() + "]");
        assertThat(after(one).photoCheck()).as("nothing is decided yet").isInstanceOf(Check.Pending.class);

        answer(
                post("/region/photos")
                        .param("ids", "" + one.photo(), "" + two.photo())
                        .param("refusals[" + one.photo() + "]", "BLURRED"),
                agent());

        assertThat(after(one).photoCheck()).isInstanceOf(Check.Refused.class);
        assertThat(after(two).photoCheck()).isInstanceOf(Check.Accepted.class);
        assertThat(answer(get("/mon-compte/commande"), young(one)).getContentAsString())
                .contains("Ta photo est floue");
    }

    @Test
    @Covers("REG-01")
    void aReasonChosenButNotSentApartStillRefuses() throws Exception {
        var one = placed(lycee);

        answer(
                post("/region/photos")
                        .param("ids", "" + one.photo())
                        .param("judged", "" + one.photo())
                        .param("reason", "LIGHT"),
                agent());

        assertThat(after(one).photoCheck()).isInstanceOf(Check.Refused.class);
    }

    @Test
    @Covers({"ORD-10", "ORD-05"})
    void theYoungPersonSendsAnotherPhoto() throws Exception {
        var one = placed(lycee);
        answer(
                post("/region/photos").param("ids", "" + one.photo()).param("refusals[" + one.photo() + "]", "BLURRED"),
                agent());

        var hostile =
                answer(photo("<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)), young(one));
        assertThat(hostile.getStatus()).isEqualTo(422);
        answer(photo(Pictures.portrait()), young(one));

        assertThat(after(one).photoCheck()).isInstanceOf(Check.Pending.class);
        assertThat(after(one).photo()).isNotEqualTo(one.photo());
        assertThat(answer(get("/region/photos/" + one.photo() + ".jpg"), agent())
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/region/photos/" + after(one).photo() + ".jpg"), agent())
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    @Covers("ORD-10")
    void nobodyElseEntersTheseRooms() throws Exception {
        var one = placed(lycee);

        for (var path : new String[] {LIST, "/region/photos", "/region/photos/" + one.photo() + ".jpg"})
            assertThat(answer(get(path), young(one)).getStatus()).as(path).isEqualTo(403);
        for (var path : new String[] {"/region/photos", "/mon-compte/commande", "/mon-compte/commande/photo.jpg"})
            assertThat(answer(get(path), secretary()).getStatus()).as(path).isEqualTo(403);
    }

    private static AbstractMockHttpServletRequestBuilder<?> photo(byte[] file) {
        return multipart("/mon-compte/profil/photo").file(new MockMultipartFile("taken", "x.jpg", "image/jpeg", file));
    }

    private OrderView placed(Uai institution) {
        var placed = (Placing.Placed) orders.place(OrderFixtures.anOrder(People.somebody(), institution));
        return orders.find(placed.order()).orElseThrow();
    }

    private OrderView after(OrderView before) {
        return orders.find(before.id()).orElseThrow();
    }

    private String now() {
        return clock.instant().toString();
    }

    private String saidAfterAccepting(OrderView order) throws Exception {
        var accept = post(LIST).param("ids", "" + order.id()).param("seen", now());
        return String.valueOf(mvc.perform(accept.with(csrf()).with(secretary()))
                .andReturn()
                .getFlashMap()
                .get("flash"));
    }

    private String acts(OrderView order) {
        return database.sql("select string_agg(act, ',') from audit.entry where subject = ?")
                .param("holder:" + order.holder())
                .query(String.class)
                .single();
    }

    private RequestPostProcessor secretary() {
        return signedInAs(Role.INSTITUTION, lycee.value());
    }

    private static RequestPostProcessor agent() {
        return signedInAs(Role.AGENT_PHOTO);
    }

    private static RequestPostProcessor young(OrderView order) {
        return signedInAs(Role.HOLDER, order.holder().toString());
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(csrf()).with(who)).andReturn().getResponse();
    }
}
