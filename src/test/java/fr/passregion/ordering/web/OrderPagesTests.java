package fr.passregion.ordering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.card.Delivery;
import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.holder.Pictures;
import fr.passregion.identity.Accounts;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.GuardianConsentAsked;
import fr.passregion.ordering.KnownPersonCameBack;
import fr.passregion.ordering.OrderDraftSaved;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.Orders;
import fr.passregion.shared.Language;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PassRegionTest
@RecordApplicationEvents
class OrderPagesTests {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}");

    private final MockMvc mvc;
    private final Institutions institutions;
    private final Holders holders;
    private final Orders orders;
    private final Accounts accounts;
    private final Clock clock;
    private String firstName = People.newFirstName();
    private String email = People.newEmail();
    private Uai lycee = new Uai("0699004M");
    private @Nullable Cookie cookie;

    OrderPagesTests(
            MockMvc mvc, Institutions institutions, Holders holders, Orders orders, Accounts accounts, Clock clock) {
        this.mvc = mvc;
        this.institutions = institutions;
        this.holders = holders;
        this.orders = orders;
        this.accounts = accounts;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée des Pages");
    }

    @Test
    @Covers({"ORD-01", "ORD-03", "ORD-05", "ORD-06", "ORD-07", "ORD-09"})
    void sevenStepsGiveADossierNumber() throws Exception {
        upToReview(LocalDate.of(2009, 3, 14), "");

        assertThat(page("/commande/verifier"))
                .contains("Lycée des Pages", firstName, "Seconde générale", "12 rue des Puys", "06 12 34 56 78");
        assertThat(to(post("/commande/verifier"))).isEqualTo("/commande/confirmation");

        var holder = holders.byCaseNumber(shownNumber()).orElseThrow();
        assertThat(holder.contact().email()).isEqualTo(email);
        assertThat(holder.contact().phone()).isEqualTo("+33612345678");
        assertThat(holders.guardianOf(holder.id()).orElseThrow().name()).isEqualTo("Ana Da Silva");
        var order = orders.latestOf(holder.id()).orElseThrow();
        assertThat(order.delivery()).isEqualTo(Delivery.INSTITUTION);
        assertThat(order.choice().institution()).isEqualTo(lycee);
        assertThat(accounts.hasPassword(holder.account())).isFalse();
    }

    @Test
    @Covers("ACC-02")
    void aPasswordChosenOnTheWayIsTheAccounts() throws Exception {
        upToReview(LocalDate.of(2005, 3, 14), "violette-cascade-71");

        to(post("/commande/verifier"));

        assertThat(accounts.hasPassword(
                        holders.byCaseNumber(shownNumber()).orElseThrow().account()))
                .isTrue();
    }

    @Test
    @Covers("ORD-06")
    void aStepIsReachedOnlyAfterThoseBefore() throws Exception {
        assertThat(to(get("/commande"))).isEqualTo("/commande/identite");
        assertThat(to(get("/commande/verifier"))).isEqualTo("/commande/identite");
        identity(LocalDate.of(2005, 1, 1));

        assertThat(to(get("/commande/photo"))).isEqualTo("/commande/etablissement");
        assertThat(page("/commande/identite")).contains(firstName);
    }

    @Test
    @Covers("ORD-06")
    void anOrderLeftForLaterIsResumedElsewhereByItsLink(ApplicationEvents events) throws Exception {
        upToReview(LocalDate.of(2005, 3, 14), "violette-cascade-71");
        to(post("/commande/plus-tard"));
        to(post("/commande/plus-tard"));
        var links = events.stream(OrderDraftSaved.class)
                .filter(saved -> saved.email().equals(email))
                .toList();
        assertThat(links).as("one e-mail in ten minutes").hasSize(1);
        assertThat(links.getFirst().language()).isEqualTo(Language.FRENCH);

        cookie = null;
        assertThat(to(get("/commande"))).isEqualTo("/commande/identite");
        assertThat(to(get("/commande/reprendre/" + links.getFirst().token()))).isEqualTo("/commande");

        assertThat(to(get("/commande"))).as("the password is chosen again").isEqualTo("/commande/charte");
        assertThat(page("/commande/identite")).contains(firstName);
        assertThat(answer(get("/commande/reprendre/unknown")).getStatus()).isEqualTo(404);
    }

    @Test
    @Covers({"ORD-06", "ORD-13"})
    void aParentBeginsAndTheChildFinishesOnTheirOwnPhone(ApplicationEvents events) throws Exception {
        to(answers(LocalDate.now(clock).minusYears(16)).param("forChild", "true"));
        assertThat(page("/commande/responsable")).contains("Vous, son responsable légal", "Votre prénom");
        var parent = People.newEmail();
        to(post("/commande/responsable").param("name", "Ana Da Silva").param("email", parent));
        assertThat(page("/commande/plus-tard")).contains("Envoyer la suite à " + firstName, email, parent);

        to(post("/commande/plus-tard").param("reader", "YOUNG"));

        var link = events.stream(OrderDraftSaved.class)
                .filter(saved -> saved.email().equals(email))
                .findFirst()
                .orElseThrow();
        assertThat(link.begunBy()).isEqualTo("Ana Da Silva");
        cookie = null;
        to(get("/commande/reprendre/" + link.token()));
        assertThat(to(get("/commande"))).isEqualTo("/commande/etablissement");
    }

    @Test
    @Covers("ORD-06")
    void whatIsErasedIsGone() throws Exception {
        identity(LocalDate.of(2005, 1, 1));
        var before = cookie;

        to(post("/commande/oublier"));
        cookie = before;

        assertThat(to(get("/commande"))).isEqualTo("/commande/identite");
        assertThat(page("/commande/identite")).doesNotContain(firstName);
    }

    @Test
    @Covers({"ORD-04", "ELI-03", "ELI-09"})
    void anEstablishmentThatIsNotFoundIsExplained() throws Exception {
        identity(LocalDate.of(2005, 1, 1));

        assertThat(page("/commande/etablissement?q=xqzwvkjh"))
                .contains("On ne trouve pas", "hors contrat", "conseil régional", "collèges");
        assertThat(page("/commande/etablissement?q=" + lycee)).contains("Lycée des Pages", "Lyon (69002)");
    }

    @Test
    @Covers("ORD-05")
    void aFileThatIsNoPhotoIsRefusedWithASentence() throws Exception {
        upToPhoto(LocalDate.of(2005, 3, 14));

        var refused = upload("%PDF-1.7 script".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("n’est pas une photo JPEG ou PNG");
        assertThat(upload(new byte[0]).getContentAsString()).contains("Choisis une photo, ou prends-en une.");
        assertThat(to(get("/commande/coordonnees"))).isEqualTo("/commande/photo");
    }

    @Test
    @Covers("ORD-05")
    void thePhotoIsCroppedInThePage() throws Exception {
        upToPhoto(LocalDate.of(2005, 3, 14));
        upload(Pictures.portrait());
        var middle = answer(get("/commande/photo/apercu.jpg")).getContentAsByteArray();

        to(post("/commande/photo/cadrage")
                .param("zoom", "200")
                .param("across", "0")
                .param("down", "0"));

        var closer = answer(get("/commande/photo/apercu.jpg")).getContentAsByteArray();
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(middle))
                        .getWidth())
                .isEqualTo(700);
        assertThat(closer).isNotEqualTo(middle);
    }

    @Test
    @Covers("ORD-08")
    void aSecondRequestIsAnsweredLikeAnyOtherUntilTheEndAndToldToTheDossierAlone(ApplicationEvents events)
            throws Exception {
        upToReview(LocalDate.of(2005, 3, 14), "");
        to(post("/commande/verifier"));
        var number = shownNumber();
        var first = email;
        var ana = holders.byCaseNumber(number).orElseThrow().id();
        cookie = null;
        email = People.newEmail();
        firstName = firstName.toUpperCase(java.util.Locale.ROOT);

        upToReview(LocalDate.of(2005, 3, 14), "");
        assertThat(events.stream(KnownPersonCameBack.class))
                .singleElement()
                .satisfies(back -> assertThat(back.holder()).isEqualTo(ana));
        var refused = answer(post("/commande/verifier"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("il y a déjà un dossier", "assistance")
                .doesNotContain(first, number.grouped(), number.value());
    }

    @Test
    @Covers("ORD-08")
    void whoIsKnownByTheirAddressAloneIsAnsweredAlikeToo(ApplicationEvents events) throws Exception {
        upToReview(LocalDate.of(2005, 3, 14), "");
        to(post("/commande/verifier"));
        cookie = null;
        firstName = People.newFirstName();

        identity(LocalDate.of(2006, 7, 2));

        assertThat(to(get("/commande"))).isEqualTo("/commande/etablissement");
        assertThat(events.stream(KnownPersonCameBack.class)).hasSize(1);
    }

    @Test
    @Covers("ORD-08")
    void aSweepOfNamesIsSlowedDown() throws Exception {
        var network =
                "2001:db8::" + Integer.toHexString(Math.abs(People.newEmail().hashCode()) % 0xffff);
        var answers = new java.util.ArrayList<Integer>();
        for (var i = 0; i < 201; i++) {
            cookie = null;
            answers.add(answer(someone().with(request -> {
                        request.setRemoteAddr(network);
                        return request;
                    }))
                    .getStatus());
        }

        assertThat(answers.subList(0, 200)).containsOnly(303);
        assertThat(answers.getLast()).isEqualTo(429);
    }

    @Test
    @Covers("ORD-08")
    void twoClicksAtOncePlaceOneOrder(ApplicationEvents events) throws Exception {
        upToReview(LocalDate.of(2005, 3, 14), "");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var click = (Callable<String>) () -> to(post("/commande/verifier"));
            for (var answer : threads.invokeAll(List.of(click, click, click)))
                assertThat(answer.get()).isIn("/commande/confirmation", "/commande/identite");
        }

        var holder = holders.byCaseNumber(shownNumber()).orElseThrow();
        assertThat(orders.latestOf(holder.id())).isPresent();
        assertThat(holders.samePersonAs(firstName, "Da Silva", LocalDate.of(2005, 3, 14), email))
                .contains(holder);
    }

    @Test
    @Covers("ORD-13")
    void aGuardianAgreesByTheLinkOfTheEmail(ApplicationEvents events) throws Exception {
        upToReview(LocalDate.now(clock).minusYears(14), "");
        to(post("/commande/verifier"));
        var holder = holders.byCaseNumber(shownNumber()).orElseThrow();
        assertThat(page("/commande/confirmation")).contains("responsable légal");
        var link = "/commande/accord/"
                + events.stream(GuardianConsentAsked.class)
                        .filter(asked -> asked.holder().equals(holder.id()))
                        .findFirst()
                        .orElseThrow()
                        .token();
        cookie = null;

        assertThat(page(link))
                .contains(firstName, "Je donne mon accord", "Lycée des Pages")
                .doesNotContain("2012");
        assertThat(to(post(link + "/refus"))).isEqualTo(link);
        assertThat(page(link)).contains("Votre refus est enregistré");
        to(post(link));
        assertThat(page(link)).contains("Votre accord est enregistré");
        assertThat(answer(get("/commande/accord/" + "x".repeat(43))).getStatus())
                .isEqualTo(404);
    }

    @Test
    @Covers("ORD-09")
    void theNumberIsShownToTheBrowserThatOrderedAlone() throws Exception {
        upToReview(LocalDate.of(2005, 3, 14), "");
        to(post("/commande/verifier"));
        shownNumber();
        cookie = null;

        assertThat(to(get("/commande/confirmation"))).isEqualTo("/commande");
    }

    private void upToPhoto(LocalDate birthDate) throws Exception {
        identity(birthDate);
        to(post("/commande/etablissement").param("uai", lycee.value()).param("q", "pages"));
        to(post("/commande/filiere").param("track", "1"));
    }

    private void upToReview(LocalDate birthDate, String password) throws Exception {
        upToPhoto(birthDate);
        assertThat(upload(Pictures.portrait()).getRedirectedUrl()).isEqualTo("/commande/photo");
        to(post("/commande/coordonnees")
                .param("line1", "12 rue des Puys")
                .param("postcode", "69002")
                .param("town", "Lyon")
                .param("phone", "06 12 34 56 78"));
        to(post("/commande/livraison").param("place", "INSTITUTION"));
        assertThat(to(post("/commande/charte").param("password", password).param("charter", "true")))
                .isEqualTo("/commande/verifier");
    }

    private void identity(LocalDate birthDate) throws Exception {
        var next = to(answers(birthDate));
        if (next.equals("/commande/responsable"))
            to(post("/commande/responsable").param("name", "Ana Da Silva").param("email", People.newEmail()));
    }

    private MockHttpServletRequestBuilder answers(LocalDate birthDate) {
        return post("/commande/identite")
                .param("firstName", firstName)
                .param("lastName", "Da Silva")
                .param("email", email)
                .param("birthDate.day", "" + birthDate.getDayOfMonth())
                .param("birthDate.month", "" + birthDate.getMonthValue())
                .param("birthDate.year", "" + birthDate.getYear());
    }

    private static MockHttpServletRequestBuilder someone() {
        return post("/commande/identite")
                .param("firstName", "Zoé")
                .param("lastName", "Balayage")
                .param("email", People.newEmail())
                .param("birthDate.day", "1")
                .param("birthDate.month", "2")
                .param("birthDate.year", "2006");
    }

    private CaseNumber shownNumber() throws Exception {
        var match = NUMBER.matcher(page("/commande/confirmation"));
        assertThat(match.find()).isTrue();
        return CaseNumber.parse(match.group()).orElseThrow();
    }

    private MockHttpServletResponse upload(byte[] file) throws Exception {
        return answer(multipart("/commande/photo").file(new MockMultipartFile("chosen", "me.jpg", "image/jpeg", file)));
    }

    private String page(String path) throws Exception {
        var answer = answer(get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String to(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = answer(request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(300, 399);
        return String.valueOf(answer.getHeader("Location"));
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        if (cookie != null) request.cookie(cookie);
        var answer = mvc.perform(request.with(csrf())).andReturn().getResponse();
        var given = answer.getCookie("commande");
        if (given != null) cookie = given;
        return answer;
    }
}
