package fr.passregion.outing.web;

import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.SPECTACLE;
import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.card.Card;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.outing.OutingFixtures;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.MadeUpUai;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PassRegionTest
@Covers({"EST-05", "CUL-05"})
class OutingPagesTests {

    private static final String DESK = "/etablissement/sorties";
    private static final String OWN = "/mon-compte/sorties";
    private static final String TILL = "/caisse/sorties";
    private static final Uai SCHOOL = new Uai("0699004M");

    private final MockMvc mvc;
    private final Scene scene;
    private final ApplicationContext beans;
    private final Holders holders;
    private final Redemptions redemptions;

    OutingPagesTests(MockMvc mvc, ApplicationContext beans, Holders holders, Redemptions redemptions) {
        this.mvc = mvc;
        this.beans = beans;
        this.holders = holders;
        this.redemptions = redemptions;
        this.scene = new Scene(beans);
    }

    @Test
    void aTeacherChoosesSeesWhoCanComeAndAnnouncesAndEachOneIsTold() throws Exception {
        var lea = scene.pupil();
        var cinema = scene.shop(CINEMA);
        assertThat(school(get(DESK + "/nouvelle").param("avantage", "CINEMA").param("ville", "Lyon"))
                        .getContentAsString())
                .contains(lea.holder().toString());
        var check = school(form(post(DESK + "/verification"), cinema, lea)).getContentAsString();
        assertThat(check).contains("Prévenir 1\u00a0jeune", lea.holder().toString());
        assertThat(own(get(OWN), lea).getContentAsString()).contains("Aucune sortie prévue");
        var done = school(
                form(post(DESK), cinema, lea).param("key", UUID.randomUUID().toString()));
        assertThat(done.getStatus()).isEqualTo(303);
        var page = String.valueOf(done.getRedirectedUrl());
        assertThat(school(get(page)).getContentAsString()).contains("Les Misérables", "Prévenu·e");
        assertThat(own(get("/mon-compte"), lea).getContentAsString()).contains("Une sortie avec ta classe");
        assertThat(own(get(OWN), lea).getContentAsString()).contains("Les Misérables", "Je ne viens pas");
        assertThat(till(get(TILL), cinema).getContentAsString()).contains("Les Misérables");
        var refus = OWN + page.substring(DESK.length()) + "/refus";
        assertThat(own(post(refus), lea).getStatus()).isEqualTo(303);
        assertThat(school(get(page)).getContentAsString()).contains("Ne vient pas");
        assertThat(till(get(TILL + page.substring(DESK.length())), cinema).getContentAsString())
                .contains("Personne ne vient");
    }

    @Test
    void aTeacherPreparesWithTheOwnEstablishmentsPupilsAlone() throws Exception {
        var lea = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var list = answer(get(DESK + "/nouvelle").param("avantage", "CINEMA"), Role.TEACHER, SCHOOL.value());
        assertThat(list.getContentAsString())
                .contains(lea.holder().toString())
                .doesNotContain("href=\"/etablissement\"", "/etablissement/revalidation", "/etablissement/badges");
        var other = MadeUpUai.in("69").value();
        var elsewhere = answer(get(DESK + "/nouvelle").param("avantage", "CINEMA"), Role.TEACHER, other);
        assertThat(elsewhere.getContentAsString()).doesNotContain(lea.holder().toString());
        var done = answer(form(post(DESK), cinema, lea), Role.TEACHER, SCHOOL.value());
        var page = String.valueOf(done.getRedirectedUrl());
        assertThat(answer(get(page), Role.TEACHER, SCHOOL.value()).getContentAsString())
                .contains("Les Misérables");
        for (var asked : new MockHttpServletRequestBuilder[] {get(page), post(page + "/annulation")})
            assertThat(answer(asked, Role.TEACHER, other).getStatus()).isEqualTo(404);
    }

    @Test
    void whoIsTeacherHereAndSecretaryThereSitsAtTheSecretarysDeskAlone() throws Exception {
        var lea = scene.pupil();
        var there = MadeUpUai.in("69").value();
        var both = signedInAs(new Grant(Role.TEACHER, SCHOOL.value()), new Grant(Role.INSTITUTION, there));
        var list = mvc.perform(get(DESK + "/nouvelle").with(both)).andReturn().getResponse();
        assertThat(list.getStatus()).isEqualTo(200);
        assertThat(list.getContentAsString()).doesNotContain(lea.holder().toString());
    }

    @Test
    void whatIsForeignIsNotThere() throws Exception {
        var lea = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var page = String.valueOf(school(form(post(DESK), cinema, lea)).getRedirectedUrl());
        var id = page.substring(DESK.length());
        var other = MadeUpUai.in("69").value();
        for (var asked : new MockHttpServletRequestBuilder[] {get(page), post(page + "/annulation")})
            assertThat(answer(asked, Role.INSTITUTION, other).getStatus()).isEqualTo(404);
        var shop = scene.shop(CINEMA);
        var key = UUID.randomUUID().toString();
        for (var asked : new MockHttpServletRequestBuilder[] {
            get(TILL + id), post(TILL + id).param("key", key)
        }) assertThat(till(asked, shop).getStatus()).isEqualTo(404);
        assertThat(own(post(OWN + id + "/refus"), scene.pupil()).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {DESK, DESK + "/nouvelle", OWN, TILL})
    void eachDoorOpensToItsOwnRoleAlone(String path) throws Exception {
        var opensTo = path.startsWith(DESK)
                ? Set.of(Role.INSTITUTION, Role.TEACHER)
                : Set.of(path.equals(OWN) ? Role.HOLDER : Role.CASHIER);
        var asking =
                new Role[] {Role.INSTITUTION, Role.TEACHER, Role.HOLDER, Role.CASHIER, Role.HELPDESK, Role.ADMINISTRATOR
                };
        for (var role : asking) {
            if (opensTo.contains(role)) continue;
            assertThat(answer(get(path), role, UUID.randomUUID().toString()).getStatus())
                    .as("%s as %s", path, role)
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsAnnounced() throws Exception {
        var empty = school(post(DESK + "/verification"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("Donnez un nom à la sortie", "Indiquez le jour");
        var hostile = post(DESK)
                .param("titre", "<script>")
                .param("avantage", "'; drop")
                .param("lieu", "pos_x")
                .param("jour", "9999999999-01-01")
                .param("ids", "x");
        assertThat(school(hostile).getStatus()).isEqualTo(422);
        assertThat(school(get(DESK + "/not-an-id")).getStatus()).isEqualTo(404);
    }

    @Test
    void aNumberIsReadHoweverItIsGroupedAndANameInBothOrders() throws Exception {
        var lea = scene.pupil();
        var holder = holders.find(lea.holder()).orElseThrow();
        var number = holder.caseNumber().value();
        var cinema = scene.shop(CINEMA);
        var grouped = number.substring(0, 4) + " " + number.substring(4, 8) + "-"
                + number.substring(8).toLowerCase(Locale.ROOT);
        var backwards = holder.lastName().toUpperCase(Locale.ROOT) + "  " + holder.firstName();
        for (var line : List.of(grouped, backwards, holder.firstName() + " " + holder.lastName())) {
            var list = plan(post(DESK + "/verification"), cinema).param("liste", line + "\nPersonne Inconnue");
            assertThat(school(list).getContentAsString())
                    .as(line)
                    .contains(lea.holder().toString(), "Personne Inconnue")
                    .doesNotContain("<li>" + line);
        }
    }

    @Test
    void aPriceThatIsMissingOrWrongIsSaidBesideTheFieldAndTheTicksAreKept() throws Exception {
        var lea = scene.pupil();
        var theatre = scene.shop(SPECTACLE);
        var id = OutingFixtures.today(beans, theatre, SPECTACLE, lea);
        var pupil = ticked(till(get(TILL + "/" + id), theatre).getContentAsString());
        for (var typed : List.of("", "douze", "-3", "1e3")) {
            var roll = post(TILL + "/" + id)
                    .param("key", UUID.randomUUID().toString())
                    .param("present", pupil)
                    .param("prix", typed);
            var again = till(roll, theatre);
            assertThat(again.getStatus()).as(typed).isEqualTo(422);
            assertThat(again.getContentAsString())
                    .contains("id=\"prix-error\"", "value=\"" + pupil + "\" checked", "value=\"" + typed + "\"");
        }
        assertThat(redemptions.ofHolder(lea.holder(), 10)).isEmpty();
    }

    private static String ticked(String page) {
        var box = Pattern.compile("name=\"present\" value=\"([^\"]+)\"").matcher(page);
        assertThat(box.find()).isTrue();
        return box.group(1);
    }

    private MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder form, PointOfSale shop, Card card) {
        return plan(form, shop).param("ids", card.holder().toString());
    }

    private MockHttpServletRequestBuilder plan(MockHttpServletRequestBuilder form, PointOfSale shop) {
        return form.param("titre", "Les Misérables")
                .param("avantage", "CINEMA")
                .param("lieu", shop.id().value())
                .param("jour", scene.today().plusDays(1).toString());
    }

    private MockHttpServletResponse school(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request, Role.INSTITUTION, SCHOOL.value());
    }

    private MockHttpServletResponse own(MockHttpServletRequestBuilder request, Card card) throws Exception {
        return answer(request, Role.HOLDER, card.holder().toString());
    }

    private MockHttpServletResponse till(MockHttpServletRequestBuilder request, PointOfSale shop) throws Exception {
        return answer(request, Role.CASHIER, shop.id().value());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Role role, String scope)
            throws Exception {
        return mvc.perform(request.with(signedInAs(role, scope)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
