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
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PassRegionTest
@Covers("EST-02")
class ListedPagesTests {

    private static final String LISTS = "/etablissement/listes";
    private static final String PATH = "/etablissement/revalidation/listes";
    private static final SchoolYear LAST = new SchoolYear(2025);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final MockMvc mvc;
    private final Institutions institutions;
    private final Holders holders;
    private Uai lycee = new Uai("0699004M");

    ListedPagesTests(MockMvc mvc, Institutions institutions, Holders holders) {
        this.mvc = mvc;
        this.institutions = institutions;
        this.holders = holders;
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée de la Liste");
    }

    @Test
    void thoseAlikeAreRenewedTogetherAndTheSameListTwiceChangesNothing() throws Exception {
        var one = lastYear();
        var other = lastYear();
        var absent = lastYear();
        var list = brought(line(one, 0), line(other, 0), "Nouveau;Noé;02/02/2011;2GT1");

        assertThat(page(list))
                .contains(
                        "3\u00a0lignes lues. 1 n’est celle de personne",
                        "<strong>2\u00a0jeunes</strong>",
                        "Revalider les 2")
                .contains(one.firstName(), other.firstName(), "2GT3")
                .doesNotContain(absent.firstName());
        assertThat(track(one)).isEmpty();

        assertThat(said(post(list + "/identiques")))
                .isEqualTo("2\u00a0Pass revalidés\u00a0: les avantages de l’année sont chargés.");
        assertThat(track(one)).contains(PREMIERE);
        assertThat(track(other)).contains(PREMIERE);
        assertThat(track(absent)).isEmpty();
        assertThat(said(post(list + "/identiques"))).isEqualTo("Aucun Pass revalidé.");
        assertThat(page(list)).doesNotContain("Revalider les 2").contains("Personne n’est identique");
    }

    @Test
    void whoIsNearlyAlikeIsRenewedOnlyWhenSomebodyTicksThem() throws Exception {
        var near = lastYear();
        var list = brought(line(near, 1));

        assertThat(said(post(list + "/identiques"))).isEqualTo("Aucun Pass revalidé.");
        assertThat(page(list + "?partie=proches")).contains("Date différente", "<mark>", near.firstName());
        assertThat(said(post(list + "/choisis").param("partie", "proches")))
                .isEqualTo("Cochez d’abord un ou plusieurs jeunes.");
        assertThat(track(near)).isEmpty();

        assertThat(said(post(list + "/choisis")
                        .param("partie", "proches")
                        .param("ids", near.id().toString())
                        .param("track." + near.id(), "1")))
                .startsWith("1\u00a0Pass revalidé");
        assertThat(track(near)).contains(SECONDE);
    }

    @Test
    void whoIsOnNoLineIsSaidToHaveLeftWhenTicked() throws Exception {
        var stays = lastYear();
        var absent = lastYear();
        var list = brought(line(stays, 0));

        assertThat(page(list + "?partie=absents")).contains(absent.firstName()).doesNotContain(stays.firstName());
        assertThat(said(post(list + "/departs").param("ids", absent.id().toString())))
                .isEqualTo("1\u00a0jeune noté parti.");
        assertThat(page(list + "?partie=absents")).contains("Personne de l’an passé ne manque");
        assertThat(page("/etablissement/revalidation?filiere=partis")).contains(absent.firstName());
        assertThat(track(stays)).isEmpty();
    }

    @Test
    void theLatestListIsFoundAgainAndWithoutOneItIsAskedFor() throws Exception {
        assertThat(answer(get(PATH)).getRedirectedUrl()).isEqualTo(LISTS);
        var list = brought(line(lastYear(), 0));
        assertThat(answer(get(PATH)).getRedirectedUrl()).isEqualTo(list);
    }

    @Test
    void anotherEstablishmentsListAndHoldersAreAsIfTheyDidNotExist() throws Exception {
        var theirs = lastYear();
        var list = brought(line(theirs, 0));
        lycee = OrderFixtures.aLycee(institutions, "Lycée d’à côté");

        assertThat(answer(get(list)).getStatus()).isEqualTo(404);
        assertThat(answer(get(PATH + "/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
        answer(post(list + "/identiques"));
        var own = brought(line(theirs, 0));
        assertThat(page(own)).doesNotContain(theirs.firstName());
        answer(post(own + "/identiques"));
        answer(post(own + "/choisis").param("ids", theirs.id().toString()).param("track." + theirs.id(), "2"));
        answer(post(own + "/departs").param("ids", theirs.id().toString()));
        assertThat(track(theirs)).isEmpty();
    }

    @Test
    void nonsenseIsAnsweredAndChangesNothing() throws Exception {
        var pupil = lastYear();
        var list = brought(line(pupil, 0));
        for (var query : new String[] {"?partie=<script>", "?partie=proches&page=-3", "?page=99999"})
            assertThat(answer(get(list + query)).getStatus()).isEqualTo(200);
        assertThat(answer(get(PATH + "/xyz")).getStatus()).isEqualTo(400);
        answer(post(list + "/choisis").param("ids", pupil.id().toString()).param("track." + pupil.id(), "'; drop"));
        assertThat(track(pupil)).isEmpty();
    }

    private Holder lastYear() {
        var holder = holders.register(People.somebody());
        holders.confirm(
                holder.id(), new Enrolment(LAST, lycee, "Lycée de la Liste", InstitutionKind.LYCEE, SECONDE, null));
        return holder;
    }

    private static String line(Holder one, int daysOff) {
        return String.join(
                ";", one.lastName(), one.firstName(), date(one.birthDate().plusDays(daysOff)), "2GT3");
    }

    private static String date(LocalDate day) {
        return day.format(DAY);
    }

    /** Where the renewals of a list stand that was pasted. */
    private String brought(String... lines) throws Exception {
        var pasted = "Nom;Prénom;Né(e) le;Classe\n" + String.join("\n", lines);
        var kept = Objects.requireNonNull(
                answer(post(LISTS).param("pasted", pasted)).getRedirectedUrl());
        return PATH + kept.substring(LISTS.length());
    }

    private Optional<TrackCode> track(Holder holder) {
        return holders.enrolment(holder.id(), LAST.next()).map(Enrolment::track);
    }

    private String page(String address) throws Exception {
        var answer = answer(get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String said(MockHttpServletRequestBuilder request) throws Exception {
        var done = mvc.perform(request.with(signedInAs(Role.INSTITUTION, lycee.value()))
                        .with(csrf()))
                .andReturn();
        assertThat(done.getResponse().getStatus()).isEqualTo(303);
        return String.valueOf(done.getFlashMap().get("flash"));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedInAs(Role.INSTITUTION, lycee.value()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
