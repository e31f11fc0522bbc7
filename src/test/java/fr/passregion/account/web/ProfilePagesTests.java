package fr.passregion.account.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.audit.AuditReader;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.OwnData;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.institution.Institutions;
import fr.passregion.notification.Mailbox;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.Placing;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** « Mes informations »: changed where they stand, kept as typed when refused. */
@PassRegionTest
@Covers("ACC-01")
class ProfilePagesTests {

    private static final String PASSWORD = "tortue violon lampe";

    private final MockMvcTester mvc;
    private final BeanFactory beans;
    private final Holders holders;
    private final Mailbox mailbox;
    private Holder lea;

    ProfilePagesTests(MockMvcTester mvc, BeanFactory beans, Holders holders, Mailbox mailbox) {
        this.mvc = mvc;
        this.beans = beans;
        this.holders = holders;
        this.mailbox = mailbox;
        this.lea = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), PASSWORD));
    }

    @Test
    void anAddressIsChangedAndTheActIsRecordedWithoutIt() {
        assertThat(post("adresse", "line1", "12 rue de la Paix", "line2", "", "postcode", "69 002", "town", "Lyon"))
                .hasStatus(303);

        assertThat(profile()).contains("12 rue de la Paix, 69002 Lyon");
        assertThat(acts()).contains("holder.address_changed");
    }

    @Test
    void whatIsRefusedComesBackOpenAsItWasTypedAndNothingElseChanges() {
        var answer = post("adresse", "line1", "12 rue de la Paix", "line2", "", "postcode", "692", "town", "");

        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains(
                        "value=\"12 rue de la Paix\"", "value=\"692\"", "Un code postal a 5 chiffres", "Écris la ville")
                .containsPattern("id=\"adresse\"[\\s\\S]{0,200}<details open")
                .doesNotContainPattern("id=\"telephone\"[\\s\\S]{0,120}<details open");
        assertThat(reloaded().contact()).isEqualTo(lea.contact());
    }

    @Test
    void aTelephoneIsReadAsItIsWrittenAndCanBeTakenAway() {
        assertThat(post("telephone", "phone", "07 56 78 90 12")).hasStatus(303);
        assertThat(reloaded().contact().phone()).isEqualTo("+33756789012");
        assertThat(profile()).contains("07 56 78 90 12");

        assertThat(body(post("telephone", "phone", "12"))).contains("n’existe pas", "value=\"12\"");

        assertThat(post("telephone", "phone", "")).hasStatus(303);
        assertThat(reloaded().contact().phone()).isNull();
    }

    @Test
    void aBirthDateIsChangedAtOnceTwiceAYearWithThePasswordAndItsOwnerIsTold() {
        assertThat(bornOn(15, "not my password")).hasStatus(422);
        assertThat(reloaded().birthDate()).isEqualTo(lea.birthDate());

        assertThat(bornOn(15, PASSWORD)).hasStatus(303);
        assertThat(reloaded().birthDate()).isEqualTo(LocalDate.of(2005, 3, 15));
        assertThat(bornOn(16, PASSWORD)).hasStatus(303);

        assertThat(body(bornOn(17, PASSWORD))).contains("autant de fois qu’on le peut seul");
        assertThat(reloaded().birthDate()).isEqualTo(LocalDate.of(2005, 3, 16));
        assertThat(profile())
                .contains("autant de fois qu’on peut le faire seul")
                .doesNotContain("profil/naissance");
        assertThat(acts()).contains("holder.birth_date_changed");
        assertThat(mailbox.to(lea.contact().email()))
                .extracting(Mailbox.Mail::subject)
                .containsExactly("Ta date de naissance a changé", "Ta date de naissance a changé");
    }

    @Test
    void aDateThatIsNoneOrTheSameCountsForNothing() {
        assertThat(body(bornOn(31, PASSWORD, 2))).contains("Cette date n’existe pas", "value=\"31\"");
        assertThat(body(bornOn(14, PASSWORD))).contains("déjà la date");
        assertThat(beans.getBean(OwnData.class).birthDateChangesLeft(lea.id())).isEqualTo(2);
    }

    @Test
    void theNewAddressConfirmsAndTheFormerOneIsTold() {
        var email = People.newEmail();
        assertThat(changeEmail(email, PASSWORD)).hasStatus(303);
        assertThat(profile())
                .contains("Une adresse attend", email, lea.contact().email());

        var former = mailbox.to(lea.contact().email()).getLast();
        assertThat(former.subject()).isEqualTo("Ton adresse e-mail va changer");
        assertThat(former.text()).doesNotContain(email, lea.firstName());
        assertThat(mvc.post().uri(link(email, "/connexion/nouvelle-adresse/")).with(csrf()))
                .hasStatus(303);

        assertThat(reloaded().contact().email()).isEqualTo(email);
        assertThat(beans.getBean(Accounts.class).find(lea.account())).isPresent();
        assertThat(mailbox.to(email).getLast().subject()).isEqualTo("Ton adresse e-mail est confirmée");
        assertThat(mailbox.to(lea.contact().email()).getLast().subject()).isEqualTo("Ton adresse e-mail a changé");
    }

    @Test
    void openingALinkChangesNothingAndItServesOnce() {
        var email = People.newEmail();
        changeEmail(email, PASSWORD);
        var link = link(email, "/connexion/nouvelle-adresse/");
        assertThat(mvc.get().uri(link))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(email, lea.contact().email());
        assertThat(reloaded().contact()).isEqualTo(lea.contact());

        assertThat(mvc.post().uri(link).with(csrf())).hasStatus(303);
        assertThat(mvc.post().uri(link).with(csrf())).hasStatus(404);
    }

    @Test
    void theFormerAddressUndoesWhatHasAlreadyTakenEffectAndChoosesAnotherPassword() {
        var email = People.newEmail();
        var second = People.newEmail();
        changeEmail(email, PASSWORD);
        mvc.post().uri(link(email, "/connexion/nouvelle-adresse/")).with(csrf()).exchange();
        changeEmail(second, PASSWORD);
        mvc.post()
                .uri(link(second, "/connexion/nouvelle-adresse/"))
                .with(csrf())
                .exchange();
        var undo = link(lea.contact().email(), "/connexion/adresse-annulee/");

        var answer = mvc.post().uri(undo).with(csrf()).exchange();

        var choose = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        assertThat(choose).startsWith("/connexion/nouveau-mot-de-passe/");
        assertThat(mvc.get().uri(choose)).hasStatusOk();
        assertThat(reloaded().contact().email()).isEqualTo(lea.contact().email());
        assertThat(body(changeEmail(email, PASSWORD))).contains("Ce n’est pas ton mot de passe");
        assertThat(mvc.post().uri(undo).with(csrf())).hasStatus(404);
        assertThat(mvc.post().uri(link(email, "/connexion/adresse-annulee/")).with(csrf()))
                .as("whoever held the second mailbox undoes nothing")
                .hasStatus(404);
    }

    @Test
    void anotherEmailNeedsThePasswordAndTellsNothingOfWhoHasIt() {
        var somebodyElses = holders.register(People.somebody()).contact().email();
        var wrong = changeEmail(somebodyElses, "not my password");
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("value=\"" + somebodyElses, "Ce n’est pas ton mot de passe");
        assertThat(body(wrong)).doesNotContain("not my password");

        assertThat(changeEmail(somebodyElses, PASSWORD)).hasStatus(303);
        assertThat(body(changeEmail(lea.contact().email(), PASSWORD))).contains("C’est déjà ton adresse");
        assertThat(body(changeEmail("lea@nulle-part", PASSWORD))).contains("incomplète");
    }

    @Test
    void aWishedAddressIsGivenUpByItsOwner() {
        var email = People.newEmail();
        changeEmail(email, PASSWORD);
        assertThat(post("e-mail/abandon")).hasStatus(303);

        assertThat(profile()).doesNotContain(email);
        assertThat(mvc.post().uri(link(email, "/connexion/nouvelle-adresse/")).with(csrf()))
                .hasStatus(404);
    }

    @Test
    void theEstablishmentIsTheirsToCorrectUntilItHasHandledTheRequest() {
        var lycee = OrderFixtures.aLycee(beans.getBean(Institutions.class), "Lycée du Profil");
        var placed =
                (Placing.Placed) beans.getBean(Orders.class).place(OrderFixtures.anOrder(People.somebody(), lycee));
        var order = beans.getBean(Orders.class).find(placed.order()).orElseThrow();
        lea = holders.find(order.holder()).orElseThrow();
        assertThat(profile()).contains("Lycée du Profil", "/mon-compte/commande/etablissement");

        beans.getBean(EnrolmentChecks.class).accept(order.choice().institution(), List.of(placed.order()));

        assertThat(profile())
                .contains("Lycée du Profil", "seul son secrétariat peut la corriger", "/mon-compte/etablissement")
                .doesNotContain("/mon-compte/commande/etablissement");
    }

    private MvcTestResult bornOn(int day, String password) {
        return bornOn(day, password, 3);
    }

    private MvcTestResult bornOn(int day, String password, int month) {
        return post(
                "naissance",
                "birthDate.day",
                "" + day,
                "birthDate.month",
                "" + month,
                "birthDate.year",
                "2005",
                "birthDatePassword",
                password);
    }

    private MvcTestResult changeEmail(String email, String password) {
        return post("e-mail", "email", email, "emailPassword", password);
    }

    private MvcTestResult post(String what, String... fields) {
        var request = mvc.post().uri("/mon-compte/profil/" + what).with(csrf()).with(signedInAs(signedIn()));
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private String profile() {
        return body(
                mvc.get().uri("/mon-compte/profil").with(signedInAs(signedIn())).exchange());
    }

    private fr.passregion.identity.SignedIn signedIn() {
        return beans.getBean(Accounts.class).find(lea.account()).orElseThrow();
    }

    private String link(String mailbox, String path) {
        return this.mailbox.to(mailbox).reversed().stream()
                .map(Mailbox.Mail::text)
                .filter(text -> text.contains(path))
                .map(text -> text.substring(text.indexOf(path)).split("\\s")[0])
                .findFirst()
                .orElseThrow();
    }

    private Holder reloaded() {
        return holders.find(lea.id()).orElseThrow();
    }

    private java.util.Set<String> acts() {
        return beans
                .getBean(AuditReader.class)
                .read(new AuditReader.Asked("holder:" + lea.id(), null, 1))
                .entries()
                .stream()
                .map(AuditReader.Entry::act)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException noSuch) {
            throw new IllegalStateException(noSuch);
        }
    }
}
