package fr.passregion.renewal.web;

import static fr.passregion.ordering.OrderFixtures.PREMIERE;
import static fr.passregion.ordering.OrderFixtures.SECONDE;
import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PassRegionTest
@Covers("EST-02")
class RenewalPagesTests {

    private static final String PATH = "/etablissement/revalidation";
    private static final SchoolYear LAST = new SchoolYear(2025);

    private final MockMvc mvc;
    private final Institutions institutions;
    private final Holders holders;
    private Uai lycee = new Uai("0699004M");

    RenewalPagesTests(MockMvc mvc, Institutions institutions, Holders holders) {
        this.mvc = mvc;
        this.institutions = institutions;
        this.holders = holders;
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée du Renouveau");
    }

    @Test
    void aSecretaryRenewsThoseWhoAreTickedEachInTheTrackBesideTheName() throws Exception {
        var goesOn = lastYear();
        var repeats = lastYear();
        var unsure = lastYear();
        assertThat(answer(get(PATH)).getContentAsString())
                .contains(goesOn.lastName() + " " + goesOn.firstName(), "14/03/2009", "Lycée du Renouveau")
                .contains("name=\"track." + goesOn.id() + "\"");
        var done = answer(post(PATH)
                .param(
                        "ids",
                        goesOn.id().toString(),
                        repeats.id().toString(),
                        unsure.id().toString())
                .param("track." + goesOn.id(), "2")
                .param("track." + repeats.id(), "1")
                .param("track." + unsure.id(), ""));
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(track(goesOn)).contains(PREMIERE);
        assertThat(track(repeats)).contains(SECONDE);
        assertThat(track(unsure)).isEmpty();
    }

    @Test
    void aWholeTrackIsRenewedOnceItsNumberHasBeenSeen() throws Exception {
        var one = lastYear();
        var other = lastYear();
        var asked = answer(post(PATH + "/filiere").param("filiere", "1").param("to", "2"));
        assertThat(asked.getContentAsString())
                .contains("Revalider 2\u00a0jeunes", "Première générale", "Seconde générale");
        assertThat(track(one)).isEmpty();
        answer(post(PATH + "/filiere/confirmation").param("filiere", "1").param("to", "2"));
        assertThat(track(one)).contains(PREMIERE);
        assertThat(track(other)).contains(PREMIERE);
        assertThat(answer(get(PATH)).getContentAsString()).contains("2\u00a0jeunes de l’an passé ont déjà un Pass");
    }

    @Test
    void whoLeftIsSetAsideAndComesBack() throws Exception {
        var pupil = lastYear();
        answer(post(PATH + "/departs").param("ids", pupil.id().toString()));
        assertThat(answer(get(PATH)).getContentAsString()).doesNotContain(pupil.firstName());
        assertThat(answer(get(PATH).param("filiere", "partis")).getContentAsString())
                .contains(pupil.firstName());
        answer(post(PATH + "/retours").param("ids", pupil.id().toString()).param("filiere", "partis"));
        assertThat(answer(get(PATH)).getContentAsString()).contains(pupil.firstName());
    }

    @Test
    void anotherEstablishmentsHoldersAreAsIfTheyDidNotExist() throws Exception {
        var own = lycee;
        var theirs = lastYear();
        lycee = OrderFixtures.aLycee(institutions, "Lycée d’à côté");
        assertThat(answer(get(PATH)).getContentAsString()).doesNotContain(theirs.firstName());
        answer(post(PATH).param("ids", theirs.id().toString()).param("track." + theirs.id(), "2"));
        answer(post(PATH + "/departs").param("ids", theirs.id().toString()));
        assertThat(track(theirs)).isEmpty();
        lycee = own;
        assertThat(answer(get(PATH)).getContentAsString()).contains(theirs.firstName());
    }

    @Test
    void nonsenseIsAnsweredAndChangesNothing() throws Exception {
        var pupil = lastYear();
        for (var view : new String[] {"zzzz", "../../x", "<script>", "1&page=-4"})
            assertThat(answer(get(PATH).param("filiere", view)).getStatus()).isEqualTo(200);
        assertThat(answer(get(PATH).param("page", "99999")).getStatus()).isEqualTo(200);
        assertThat(answer(post(PATH).param("filiere", "https://elsewhere")).getRedirectedUrl())
                .isEqualTo(PATH + "?filiere=");
        assertThat(answer(post(PATH + "/filiere").param("filiere", "1")).getStatus())
                .isEqualTo(303);
        answer(post(PATH + "/filiere/confirmation").param("filiere", "partis").param("to", "2"));
        answer(post(PATH).param("ids", pupil.id().toString()).param("track." + pupil.id(), "'; drop table"));
        assertThat(track(pupil)).isEmpty();
    }

    @Test
    void onlyEstablishmentsComeIn() throws Exception {
        var asked = mvc.perform(get(PATH).with(signedInAs(Role.PARTNER_MANAGER, "p")));
        assertThat(asked.andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    private Holder lastYear() {
        var holder = holders.register(People.somebody());
        holders.confirm(
                holder.id(), new Enrolment(LAST, lycee, "Lycée du Renouveau", InstitutionKind.LYCEE, SECONDE, null));
        return holder;
    }

    private Optional<TrackCode> track(Holder holder) {
        return holders.enrolment(holder.id(), LAST.next()).map(Enrolment::track);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedInAs(Role.INSTITUTION, lycee.value()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
