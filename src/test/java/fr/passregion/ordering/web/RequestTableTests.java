package fr.passregion.ordering.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.card.Delivery;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.People;
import fr.passregion.holder.Pictures;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.Choice;
import fr.passregion.ordering.NewOrder;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.OrderId;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.Placing;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@PassRegionTest
@Covers("EST-01")
class RequestTableTests {

    private static final String LIST = "/etablissement/demandes";

    private final MockMvc mvc;
    private final Institutions institutions;
    private final Orders orders;
    private final Clock clock;
    private Uai lycee = new Uai("0699004M");

    RequestTableTests(MockMvc mvc, Institutions institutions, Orders orders, Clock clock) {
        this.mvc = mvc;
        this.institutions = institutions;
        this.orders = orders;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée du Tableau");
    }

    @Test
    void everyColumnOrdersTheTableBothWays() throws Exception {
        var eric = placed("Zola", "2009-02-01", OrderFixtures.SECONDE);
        var anne = placed("d’Arc", "2010-05-01", OrderFixtures.PREMIERE);
        var lou = placed("Élan", "2008-01-31", OrderFixtures.CAP);

        assertThat(shown("?tri=jeune")).containsExactly(anne, lou, eric);
        assertThat(shown("?tri=jeune&sens=desc")).containsExactly(eric, lou, anne);
        assertThat(shown("?tri=naissance")).containsExactly(lou, eric, anne);
        assertThat(shown("?tri=naissance&sens=desc")).containsExactly(anne, eric, lou);
        assertThat(shown("?tri=filiere"))
                .isEqualTo(shown("?tri=filiere&sens=desc").reversed());
        assertThat(shown("?tri=date")).containsExactly(eric, anne, lou);
        assertThat(shown("?tri=date&sens=desc")).containsExactly(lou, anne, eric);
        assertThat(shown("?tri=photo&sens=desc"))
                .as("all alike: by name, whichever way")
                .containsExactly(anne, lou, eric);
    }

    @Test
    void theOrderIsSaidToWhomDoesNotSeeIt() throws Exception {
        placed("Arc", "2010-05-01", OrderFixtures.SECONDE);

        assertThat(page("?tri=naissance&sens=desc"))
                .containsPattern("aria-sort=\"descending\"><a href=\"[^\"]*tri=naissance\">Naissance")
                .containsOnlyOnce("aria-sort=");
    }

    @Test
    void oneTrackAloneIsShownAndStaysThroughSortingAndAVerdict() throws Exception {
        var one = placed("Arc", "2010-05-01", OrderFixtures.SECONDE);
        var other = placed("Élan", "2010-05-01", OrderFixtures.CAP);

        assertThat(shown("?filiere=5")).containsExactly(other).doesNotContain(one);
        assertThat(page("?filiere=5")).contains("filiere=5&amp;tri=date");
        var next = answer(post(LIST)
                .param("ids", other)
                .param("seen", now())
                .param("filiere", "5")
                .param("tri", "date")
                .param("sens", "desc"));
        assertThat(next.getRedirectedUrl()).isEqualTo(LIST + "?filiere=5&tri=date&sens=desc");
    }

    @Test
    void everyResultOfTheFilterIsValidatedAtOnceAndNothingElse() throws Exception {
        var first = placed("Arc", "2010-05-01", OrderFixtures.SECONDE);
        var second = placed("Zola", "2010-05-01", OrderFixtures.SECONDE);
        var other = placed("Élan", "2010-05-01", OrderFixtures.CAP);
        assertThat(page("?filiere=1&cocher=tout")).contains("Les 2 résultats sont sélectionnés.", "Valider les 2");
        var seen = now();
        var late = placed("Tard", "2010-05-01", OrderFixtures.SECONDE);

        answer(post(LIST).param("filiere", "1").param("cocher", "tout").param("seen", seen));

        assertThat(List.of(first, second)).allMatch(this::isAccepted);
        assertThat(List.of(other, late)).as("of another track; come since").noneMatch(this::isAccepted);
    }

    @Test
    void everyResultIsRefusedForOneReasonThatIsAskedFirst() throws Exception {
        var first = placed("Arc", "2010-05-01", OrderFixtures.SECONDE);
        var second = placed("Zola", "2010-05-01", OrderFixtures.SECONDE);
        var all = post(LIST + "/refuser").param("cocher", "tout").param("seen", now());

        assertThat(answer(all).getContentAsString()).contains("Refuser 2\u00a0demandes", "Arc", "value=\"tout\"");
        var missing = answer(post(LIST + "/refus").param("cocher", "tout").param("seen", now()));
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(missing.getContentAsString())
                .as("nothing is lost")
                .contains("Refuser 2\u00a0demandes", "value=\"tout\"");
        answer(post(LIST + "/refus")
                .param("cocher", "tout")
                .param("seen", now())
                .param("reason", "LEFT"));

        assertThat(List.of(first, second)).allMatch(id -> check(id) instanceof Check.Refused);
    }

    @Test
    void anAnswerIsTakenBackWithAButtonThatAReloadKeeps() throws Exception {
        var one = placed("Arc", "2010-05-01", OrderFixtures.SECONDE);
        var other = placed("Zola", "2010-05-01", OrderFixtures.SECONDE);
        answer(post(LIST).param("ids", one, other).param("seen", now()));

        assertThat(page("?etat=refusees")).contains("2\u00a0demandes validées à ", "/annuler");
        var answer =
                Pattern.compile("name=\"reponse\" value=\"([0-9a-f-]{36})\"").matcher(page(""));
        assertThat(answer.find()).isTrue();
        var back =
                answer(post(LIST + "/annuler").param("reponse", answer.group(1)).param("tri", "date"));

        assertThat(back.getRedirectedUrl()).isEqualTo(LIST + "?tri=date");
        assertThat(shown("")).containsExactly(one, other);
        assertThat(page("")).doesNotContain("/annuler");
    }

    @Test
    void afterAVerdictTheNextFileOfTheSameListOpensByItselfAndAfterTheLastTheList() throws Exception {
        var first = placed("Arc", "2010-05-01", OrderFixtures.SECONDE);
        var last = placed("Zola", "2010-05-01", OrderFixtures.SECONDE);
        var one = post(LIST).param("seen", now()).param("suite", "true").param("filiere", "1");

        assertThat(answer(one.param("ids", first)).getRedirectedUrl()).isEqualTo(LIST + "/" + last + "?filiere=1");
        var refused = post(LIST + "/refus")
                .param("seen", now())
                .param("suite", "true")
                .param("ids", last)
                .param("reason", "LEFT");
        assertThat(answer(refused).getRedirectedUrl()).isEqualTo(LIST);
    }

    @Test
    void anAddressThatMeansNothingShowsTheFirstPageByName() throws Exception {
        var one = placed("Arc", "2010-05-01", OrderFixtures.SECONDE);

        assertThat(shown("?etat=x&tri=x&sens=x&page=900&cocher=x")).containsExactly(one);
        assertThat(shown("?page=-3")).containsExactly(one);
        assertThat(shown("?filiere=%22%3E%3Cscript%3E")).isEmpty();
        assertThat(page("?filiere=%22%3E%3Cscript%3E")).doesNotContain("\"><script>");
    }

    @Test
    void theDeskOfAnotherEstablishmentIsNeverReachedByAnyOfItsAddresses() throws Exception {
        var foreign = placed("Arc", "2010-05-01", OrderFixtures.SECONDE);
        lycee = OrderFixtures.aLycee(institutions, "Lycée voisin");

        for (var query : List.of("", "?etat=validees", "?etat=refusees", "?cocher=tout", "?filiere=1&tri=date"))
            assertThat(page(query)).as(query).doesNotContain(foreign, "Arc");
        for (var path : List.of("/" + foreign, "/" + foreign + "/photo.jpg"))
            assertThat(answer(get(LIST + path)).getStatus()).as(path).isEqualTo(404);
        for (var path : List.of("", "/refuser", "/refus")) {
            answer(post(LIST + path).param("ids", foreign).param("seen", now()).param("reason", "LEFT"));
            answer(post(LIST + path)
                    .param("cocher", "tout")
                    .param("seen", now())
                    .param("reason", "LEFT"));
        }
        assertThat(check(foreign)).isInstanceOf(Check.Pending.class);
        var unknown = UUID.randomUUID().toString();
        assertThat(answer(post(LIST + "/annuler").param("reponse", unknown)).getStatus())
                .isEqualTo(303);
    }

    private String placed(String lastName, String birthDate, TrackCode track) {
        var who = People.somebody();
        var person = new NewHolder(
                who.firstName(), lastName, LocalDate.parse(birthDate), who.contact(), who.guardian(), who.password());
        var choice = new Choice(lycee, track, null);
        var placed = orders.place(new NewOrder(person, choice, Pictures.portrait(), Delivery.HOME));
        assertThat(placed).isInstanceOf(Placing.Placed.class);
        return ((Placing.Placed) placed).order().toString();
    }

    private Check check(String id) {
        return OrderId.parse(id)
                .flatMap(orders::find)
                .map(OrderView::enrolmentCheck)
                .orElseThrow();
    }

    private boolean isAccepted(String id) {
        return check(id) instanceof Check.Accepted;
    }

    private String now() {
        return clock.instant().toString();
    }

    private List<String> shown(String query) throws Exception {
        return Pattern.compile("<a href=\"" + LIST + "/([0-9a-f-]{36})(\\?[^\"]*)?\">")
                .matcher(page(query))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String page(String query) throws Exception {
        var shown = answer(get(URI.create(LIST + query)));
        assertThat(shown.getStatus()).isEqualTo(200);
        return shown.getContentAsString();
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedInAs(Role.INSTITUTION, lycee.value())))
                .andReturn()
                .getResponse();
    }
}
