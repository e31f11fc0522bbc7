package fr.passregion.attachment.web;

import static fr.passregion.ordering.OrderFixtures.PREMIERE;
import static fr.passregion.ordering.OrderFixtures.SECONDE;
import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.redemption.Scene;
import fr.passregion.replacement.LostCard;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PassRegionTest
@Covers({"EST-03", "EST-04", "CAR-05"})
class AttachmentPagesTests {

    private static final String OWN = "/mon-compte/etablissement";
    private static final String DESK = "/etablissement/rattachements";
    private static final String CORRECTIONS = "/etablissement/corrections";

    private final MockMvc mvc;
    private final Institutions institutions;
    private final Holders holders;
    private final ApplicationContext beans;
    private final Uai lycee;
    private final Card card;

    AttachmentPagesTests(MockMvc mvc, Institutions institutions, Holders holders, ApplicationContext beans) {
        this.mvc = mvc;
        this.institutions = institutions;
        this.holders = holders;
        this.beans = beans;
        this.lycee = OrderFixtures.aLycee(institutions, "Lycée du Grand-Départ");
        this.card = new Scene(beans).pupil();
    }

    @Test
    void aPupilAsksFollowsAndTheNewEstablishmentAttaches() throws Exception {
        assertThat(page(own(get(OWN)))).contains("Tu as changé d’établissement cette année");
        assertThat(page(own(get(OWN + "/recherche").param("q", lycee.value())))).contains("Lycée du Grand-Départ");
        assertThat(page(own(get(OWN + "/filiere").param("uai", lycee.value())))).contains("Première générale");
        var asked = own(post(OWN + "/filiere").param("uai", lycee.value()).param("track", "2"));
        assertThat(asked.getStatus()).isEqualTo(303);
        assertThat(page(own(get(OWN))))
                .contains("Ta demande attend", "Lycée du Grand-Départ doit valider", "il te restera 70\u00a0€");

        var list = page(desk(get(DESK)));
        assertThat(list).contains(holder().firstName(), "Lycée Ampère", "par le jeune");
        var one = page(desk(get(DESK + "/" + request())));
        assertThat(one).contains("Ce que cela change", "70\u00a0€", "Rattacher", "Cela ne se défait pas");
        var done = desk(post(DESK + "/" + request()).param("track", "2"));
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(enrolment().institution()).isEqualTo(lycee);
        assertThat(page(desk(get(DESK).param("etat", "arrives")))).contains(holder().firstName());
        assertThat(page(own(get(OWN)))).contains("Ton Pass suit à Lycée du Grand-Départ", "Gratuite");
        assertThat(beans.getBean(Cards.class).allOf(card.holder())).hasSize(2);
    }

    @Test
    void theFormerEstablishmentReadsWhoLeftAndNothingElse() throws Exception {
        var from = enrolment().institution();
        askFor();
        desk(post(DESK + "/" + request()).param("track", "2"));
        var theirs = page(as(from, get(DESK).param("etat", "partis")));
        assertThat(theirs).contains("Lycée du Grand-Départ", "n’ouvre plus rien");
        assertThat(as(from, get(DESK + "/" + request())).getStatus()).isEqualTo(404);
    }

    @Test
    void allThreeAreToldByEmailWithoutANameInTheSchoolsMailboxes() throws Exception {
        var from = secretary(enrolment().institution());
        var to = secretary(lycee);
        askFor();
        assertThat(mails(to))
                .singleElement()
                .asString()
                .contains("rattachement à valider")
                .doesNotContain("Léa");
        desk(post(DESK + "/" + request()).param("track", "2"));
        assertThat(mails(from))
                .anyMatch(mail -> mail.contains("a quitté votre établissement"))
                .noneMatch(mail -> mail.contains(holder().lastName()));
        assertThat(mails(holder().contact().email()))
                .anyMatch(mail -> mail.contains("est partie"))
                .anyMatch(mail -> mail.contains("Ton Pass’Région suit à Lycée du Grand-Départ"));
    }

    @Test
    void theDeskAsksForWhoStandsThereAndMayTakeItBack() throws Exception {
        var wrong = desk(newcomer("1", "1", "2001"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Aucun dossier n’a ce numéro");
        assertThat(desk(post(DESK)).getStatus()).isEqualTo(422);
        assertThat(desk(newcomer("14", "3", "2009")).getRedirectedUrl()).isEqualTo(DESK + "/" + request());
        assertThat(page(desk(get(DESK + "/" + request())))).contains("Retirer cette demande");
        assertThat(page(own(get(OWN)))).contains("Demandé par l’établissement");
        desk(post(DESK + "/" + request() + "/retirer"));
        assertThat(page(desk(get(DESK)))).contains("Aucun rattachement à valider");
        assertThat(enrolment().institution()).isNotEqualTo(lycee);
    }

    @Test
    @Covers("EST-06")
    void noEstablishmentReadsWhatWasUsed() throws Exception {
        var pass = new LostCard(beans, card);
        pass.spendAllBut(Money.cents(123));
        askFor();
        assertThat(page(own(get(OWN)))).contains("1,23\u00a0€");
        assertThat(page(desk(get(DESK + "/" + request())))).doesNotContain("1,23");
        desk(post(DESK + "/" + request()).param("track", "2"));
        assertThat(page(desk(get(CORRECTIONS + "/" + card.holder()).param("track", "1"))))
                .contains("70\u00a0€", "100\u00a0€")
                .doesNotContain("1,23");
    }

    @Test
    void aRefusalIsReadByThePupil() throws Exception {
        askFor();
        desk(post(DESK + "/" + request() + "/refuser"));
        assertThat(page(own(get(OWN)))).as("not without a reason").contains("Ta demande attend");
        desk(post(DESK + "/" + request() + "/refuser").param("reason", "NOT_ON_OUR_LIST"));
        assertThat(page(own(get(OWN)))).contains("n’a pas validé", "pas sur les listes");
    }

    @Test
    void aPupilTakesTheRequestBack() throws Exception {
        askFor();
        own(post(OWN + "/annuler"));
        assertThat(page(own(get(OWN)))).contains("Demande annulée");
        assertThat(own(post(OWN + "/annuler")).getStatus()).isEqualTo(303);
        var late = desk(post(DESK + "/" + request()).param("track", "2"));
        assertThat(late.getStatus()).isEqualTo(303);
        assertThat(enrolment().institution()).isNotEqualTo(lycee);
    }

    @Test
    void anotherEstablishmentFindsNothingAtAnyOfTheseAddresses() throws Exception {
        askFor();
        var stranger = OrderFixtures.aLycee(institutions, "Lycée étranger");
        var path = DESK + "/" + request();
        assertThat(page(as(stranger, get(DESK)))).doesNotContain(holder().lastName());
        for (var request : List.of(
                get(path),
                post(path).param("track", "2"),
                post(path + "/refuser").param("reason", "STAYED"),
                post(path + "/retirer"),
                get(CORRECTIONS + "/" + card.holder()),
                post(CORRECTIONS + "/" + card.holder()).param("track", "2"),
                get(DESK + "/" + UUID.randomUUID()),
                get(DESK + "/nonsense"),
                get(CORRECTIONS + "/nonsense")))
            assertThat(as(stranger, request).getStatus()).isEqualTo(404);
        assertThat(page(as(stranger, post(CORRECTIONS).param("who", holder().lastName()))))
                .contains("Personne de ce nom chez vous");
        assertThat(enrolment().institution()).isNotIn(lycee, stranger);
    }

    @Test
    void anEstablishmentCorrectsATrackOnceItHasSeenTheEffect() throws Exception {
        askFor();
        desk(post(DESK + "/" + request()).param("track", "2"));
        assertThat(page(desk(
                        post(CORRECTIONS).param("who", holder().caseNumber().grouped()))))
                .contains(CORRECTIONS + "/" + card.holder());
        var path = CORRECTIONS + "/" + card.holder();
        assertThat(page(desk(get(path)))).doesNotContain("Ce que cela change :");
        assertThat(page(desk(get(path).param("track", "1")))).contains("100\u00a0€", "Enregistrer");
        var stale = desk(post(path).param("track", "1").param("seen", "5 50022146"));
        assertThat(stale.getStatus()).isEqualTo(303);
        assertThat(enrolment().track()).isEqualTo(PREMIERE);
        desk(post(path).param("track", "1").param("seen", "2 "));
        assertThat(enrolment().track()).isEqualTo(SECONDE);
        assertThat(mails(holder().contact().email())).anyMatch(mail -> mail.contains("Ton inscription est corrigée"));
    }

    @Test
    @Covers("EQU-01")
    void anEquipmentThatWaitsIsValidatedFromThere() throws Exception {
        askFor();
        desk(post(DESK + "/" + request()).param("track", "5").param("diploma", "50022146"));
        var path = CORRECTIONS + "/" + card.holder();
        assertThat(page(desk(get(path)))).contains("attend votre validation");
        assertThat(page(desk(get(path)
                        .param("track", "5")
                        .param("diploma", "50022146")
                        .param("equipment", "true"))))
                .contains("200\u00a0€", "premier équipement validé");
        desk(post(path)
                .param("track", "5")
                .param("diploma", "50022146")
                .param("equipment", "true")
                .param("seen", "5 50022146"));
        assertThat(page(desk(get(path)))).doesNotContain("attend votre validation");
    }

    @Test
    @Covers("EQU-01")
    void equipmentsThatWaitAreValidatedTogetherAndNobodyElsesAre() throws Exception {
        askFor();
        desk(post(DESK + "/" + request()).param("track", "5").param("diploma", "50022146"));
        assertThat(page(desk(get(CORRECTIONS)))).contains("Premiers équipements à valider", holder().lastName());
        var stranger = OrderFixtures.aLycee(institutions, "Lycée étranger");
        var validating = CORRECTIONS + "/equipements";
        as(stranger, post(validating).param("ids", card.holder().toString()));
        desk(post(validating).param("ids", "nonsense"));
        desk(post(validating));
        assertThat(page(desk(get(CORRECTIONS)))).contains(holder().lastName());
        desk(post(validating).param("ids", card.holder().toString()));
        assertThat(page(desk(get(CORRECTIONS)))).doesNotContain(holder().lastName());
        var equipment = new LostCard(beans, card).held(new BenefitCode("PREMIER_EQUIPEMENT"));
        assertThat(equipment.available().money()).isEqualTo(Money.euros(200));
    }

    @Test
    void nonsenseIsAnsweredAndChangesNothing() throws Exception {
        askFor();
        var path = DESK + "/" + request();
        assertThat(desk(get(path).param("track", "'; drop table")).getStatus()).isEqualTo(200);
        assertThat(desk(post(path).param("track", "zz")).getStatus()).isEqualTo(422);
        assertThat(desk(post(path).param("track", "2").param("diploma", "50022146"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(desk(post(path + "/refuser").param("reason", "NONSENSE")).getStatus())
                .isIn(303, 400);
        assertThat(own(post(OWN + "/filiere").param("uai", "9999999Z").param("track", "2"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(own(post(OWN + "/filiere").param("uai", lycee.value()).param("track", "<b>"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(own(get(OWN + "/filiere").param("uai", "nonsense")).getStatus())
                .isEqualTo(303);
        assertThat(desk(post(CORRECTIONS).param("who", " ")).getStatus()).isEqualTo(422);
        assertThat(page(desk(get(DESK).param("etat", "<script>")))).doesNotContain("<script>\"");
        assertThat(enrolment().institution()).isNotEqualTo(lycee);
    }

    @Test
    void onlyTheirOwnRolesComeIn() throws Exception {
        for (var path : List.of(DESK, CORRECTIONS))
            assertThat(own(get(path)).getStatus()).isEqualTo(403);
        assertThat(desk(get(OWN)).getStatus()).isEqualTo(403);
    }

    private void askFor() throws Exception {
        own(post(OWN + "/filiere").param("uai", lycee.value()).param("track", "2"));
    }

    private MockHttpServletRequestBuilder newcomer(String day, String month, String year) {
        return post(DESK)
                .param("number", holder().caseNumber().grouped())
                .param("birthDate.day", day)
                .param("birthDate.month", month)
                .param("birthDate.year", year);
    }

    private UUID request() {
        return beans.getBean(JdbcClient.class)
                .sql("select id from attachment.request where holder_id = :holder order by asked_at desc limit 1")
                .param("holder", card.holder().value())
                .query(UUID.class)
                .single();
    }

    private String secretary(Uai institution) {
        var email = People.newEmail();
        var grant = new Grant(Role.INSTITUTION, institution.value());
        beans.getBean(Accounts.class)
                .open(new NewAccount(email, "Camille Roche", email, "cirque-du-fer-a-cheval-26", List.of(grant)));
        return email;
    }

    private List<String> mails(String email) {
        return beans.getBean(JdbcClient.class)
                .sql("select subject, text from notification.message where recipient = :to")
                .param("to", email)
                .query((row, number) -> row.getString("subject") + "\n" + row.getString("text"))
                .list();
    }

    private Holder holder() {
        return holders.find(card.holder()).orElseThrow();
    }

    private Enrolment enrolment() {
        return holders.enrolment(card.holder(), new SchoolYear(2026)).orElseThrow();
    }

    private MockHttpServletResponse own(MockHttpServletRequestBuilder request) throws Exception {
        return answer(Role.HOLDER, card.holder().toString(), request);
    }

    private MockHttpServletResponse desk(MockHttpServletRequestBuilder request) throws Exception {
        return as(lycee, request);
    }

    private MockHttpServletResponse as(Uai institution, MockHttpServletRequestBuilder request) throws Exception {
        return answer(Role.INSTITUTION, institution.value(), request);
    }

    private MockHttpServletResponse answer(Role role, String scope, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(signedInAs(role, scope)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String page(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
