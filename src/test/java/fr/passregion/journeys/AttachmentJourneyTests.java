package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
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
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** « J’ai changé d’établissement »: asked on a phone, validated at the desk, then a track is corrected. */
@PassRegionTest
@Covers({"EST-03", "EST-04", "CAR-05"})
class AttachmentJourneyTests {

    private static final String PASSWORD = "cirque-du-fer-a-cheval-26";

    private final Institutions institutions;
    private final Holders holders;
    private final Accounts accounts;
    private final BeanFactory beans;
    private Browser browser = Browser.on(0);
    private Uai lycee = new Uai("0699004M");

    AttachmentJourneyTests(Institutions institutions, Holders holders, Accounts accounts, BeanFactory beans) {
        this.institutions = institutions;
        this.holders = holders;
        this.accounts = accounts;
        this.beans = beans;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = Browser.on(port);
        lycee = OrderFixtures.aLycee(institutions, "Lycée de l’Aiguillage");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void askedOnAPhoneThenValidatedAtTheDeskAndCorrected() {
        var card = new Scene(beans).pupil();
        var pupil = signedIn(browser.phone(), card);
        pupil.open("/mon-compte/etablissement")
                .inspect("attachment-own")
                .follow("Choisir mon nouvel établissement")
                .open("/mon-compte/etablissement/recherche?q=" + lycee)
                .inspect("attachment-school")
                .press("Continuer")
                .inspect("attachment-track")
                .choose("Première générale ou technologique")
                .press("Envoyer ma demande")
                .see("Ta demande attend")
                .inspect("attachment-pending");
        var desk = signedIn(browser.desktop()).follow("Rattachements").inspect("attachment-list");
        desk.follow(name(card)).inspect("attachment-one").press("Rattacher").see("l’ancienne carte est bloquée");
        assertThat(enrolment(card).institution()).isEqualTo(lycee);
        pupil.open("/mon-compte/etablissement").see("Ton Pass suit à Lycée de l’Aiguillage");

        desk.follow("Corrections")
                .fill("Nom ou numéro de dossier", holder(card).caseNumber().grouped())
                .press("Chercher")
                .inspect("correction-found")
                .follow(name(card))
                .select("Filière", "Seconde générale ou technologique")
                .press("Voir ce que cela change")
                .inspect("correction-effect")
                .press("Enregistrer")
                .see("les avantages ont suivi");
        assertThat(enrolment(card).track()).isEqualTo(OrderFixtures.SECONDE);
    }

    @Test
    void withoutScriptsToo() {
        var card = new Scene(beans).pupil();
        var number = holder(card).caseNumber().grouped();
        var desk = signedIn(browser.desktopWithoutScript()).follow("Rattachements");
        desk.fill("Numéro de dossier", number)
                .fillDate("Date de naissance", Scene.BIRTH_DATE)
                .press("Demander le rattachement")
                .select("Filière", "Première générale ou technologique")
                .press("Voir ce que cela change")
                .press("Rattacher")
                .see("l’ancienne carte est bloquée");
        assertThat(enrolment(card).track()).isEqualTo(OrderFixtures.PREMIERE);
    }

    private Visit signedIn(Visit visit) {
        var email = People.newEmail();
        var grant = new Grant(Role.INSTITUTION, lycee.value());
        accounts.open(new NewAccount(email, "Camille Roche", email, PASSWORD, List.of(grant)));
        return visit.signIn(email, PASSWORD);
    }

    private Visit signedIn(Visit visit, Card card) {
        var holder = holder(card);
        accounts.setPassword(holder.account(), PASSWORD);
        return visit.signIn(holder.caseNumber().value(), PASSWORD);
    }

    private Holder holder(Card card) {
        return holders.find(card.holder()).orElseThrow();
    }

    private Enrolment enrolment(Card card) {
        return holders.enrolment(card.holder(), new SchoolYear(2026)).orElseThrow();
    }

    private String name(Card card) {
        return holder(card).lastName() + " " + holder(card).firstName();
    }
}
