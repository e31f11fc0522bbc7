package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.holder.Pictures;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.Orders;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A young person orders a Pass on a phone, with and without script. */
@PassRegionTest
@Covers({"ORD-01", "ORD-03", "ORD-05", "ORD-06", "ORD-07", "ORD-09"})
class OrderJourneyTests {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}");

    private final Institutions institutions;
    private final Holders holders;
    private final Orders orders;

    @TempDir
    private Path folder = Path.of("");

    private Browser browser = Browser.on(0);
    private Path portrait = Path.of("");
    private Path document = Path.of("");
    private String school = "";

    OrderJourneyTests(Institutions institutions, Holders holders, Orders orders) {
        this.institutions = institutions;
        this.holders = holders;
        this.orders = orders;
    }

    @BeforeEach
    void open(@LocalServerPort int port) throws IOException {
        browser = Browser.on(port);
        school = "Lycée " + People.newFirstName();
        OrderFixtures.aLycee(institutions, school);
        portrait = Files.write(folder.resolve("moi.jpg"), Pictures.portrait());
        document = Files.writeString(folder.resolve("cv.pdf"), "%PDF-1.7");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void onAPhone() {
        order(browser.phone(), true);
    }

    @Test
    void withoutScript() {
        order(browser.phoneWithoutScript(), false);
    }

    @Test
    @Covers({"ORD-06", "ORD-13"})
    void aParentBeginsAndSendsTheRestToTheChild() {
        var visit = browser.phone().open("/commande").isAt("Qui es-tu");
        visit.fill("Prénom", People.newFirstName())
                .fill("Nom de famille", "Da Silva")
                .fillDate("Date de naissance", 14, 3, 2013)
                .fill("Adresse e-mail", People.newEmail())
                .choose("Je commande pour mon enfant")
                .press("Continuer");
        visit.isAt("Vous, son responsable légal").see("a moins de 15 ans");
        visit.inspect("order-1-parent");
        visit.fill("Votre prénom et votre nom", "Ana Da Silva")
                .fill("Votre adresse e-mail", People.newEmail())
                .press("Continuer");
        visit.follow("Finir plus tard").see("peut finir sur son téléphone");
        visit.inspect("order-later-parent");
        visit.pressTheOneThatBegins("Envoyer la suite à").see("Le lien pour reprendre la demande est parti");
    }

    private void order(Visit visit, boolean inspected) {
        var firstName = People.newFirstName();
        visit.open("/commande").isAt("Qui es-tu").press("Continuer").see("choses à corriger");
        look(visit, inspected, "order-1-refused");
        visit.fill("Prénom", firstName)
                .fill("Nom de famille", "Da Silva")
                .fillDate("Date de naissance", 14, 3, 2010)
                .fill("Adresse e-mail", People.newEmail());
        look(visit, inspected, "order-1-identity");
        visit.press("Continuer")
                .isAt("Ton responsable légal")
                .fill("Son prénom et son nom", "Ana Da Silva")
                .fill("Son adresse e-mail", People.newEmail());
        look(visit, inspected, "order-1-guardian");
        visit.press("Continuer").isAt("Où es-tu inscrit");
        visit.fill("Nom, ville ou code de ton établissement", "xqzwvkj")
                .press("Chercher")
                .see("On ne trouve pas");
        look(visit, inspected, "order-2-not-found");
        visit.fill("Nom, ville ou code de ton établissement", school.substring("Lycée ".length()))
                .press("Chercher")
                .choose(school);
        look(visit, inspected, "order-2-school");
        visit.press("Continuer").isAt("Quelle est ta filière").choose("Seconde générale");
        look(visit, inspected, "order-2-track");
        visit.press("Continuer").isAt("Ta photo");
        look(visit, inspected, "order-3-photo");
        sendPhoto(visit, inspected);
        visit.isAt("Tes coordonnées");
        visit.fill("Numéro et rue", "12 rue des Puys")
                .fill("Code postal", "69002")
                .fill("Ville", "Lyon");
        look(visit, inspected, "order-4-address");
        visit.press("Continuer").isAt("Où envoyer ta carte").choose("Dans mon établissement");
        look(visit, inspected, "order-5-delivery");
        visit.press("Continuer").isAt("Ton mot de passe et la charte").choose("J’accepte la charte");
        look(visit, inspected, "order-6-charter");
        visit.follow("Finir plus tard").isAt("Tes réponses sont gardées");
        look(visit, inspected, "order-later");
        visit.follow("Reprendre maintenant")
                .isAt("Ton mot de passe et la charte")
                .choose("J’accepte la charte");
        visit.press("Continuer").isAt("Tout est juste").see(firstName).see(school);
        look(visit, inspected, "order-7-review");
        visit.press("Valider ma demande").isAt("C’est envoyé");
        look(visit, inspected, "order-done");
        var number = NUMBER.matcher(visit.page().content());
        assertThat(number.find()).isTrue();
        var holder =
                CaseNumber.parse(number.group()).flatMap(holders::byCaseNumber).orElseThrow();
        assertThat(holder.firstName()).isEqualTo(firstName);
        assertThat(orders.latestOf(holder.id())).isPresent();
    }

    /** With script the file is looked at and framed in the page; without, the server answers each step. */
    private void sendPhoto(Visit visit, boolean scripted) {
        visit.upload("Choisir une photo existante", document);
        if (scripted) {
            visit.see("n’est pas une photo");
            look(visit, true, "order-3-refused");
            visit.upload("Choisir une photo existante", portrait).see("Recadrer");
            look(visit, true, "order-3-framing");
            visit.press("Rapprocher").press("Garder cette photo");
        } else {
            visit.press("Envoyer cette photo").see("n’est pas une photo");
            visit.upload("Choisir une photo existante", portrait)
                    .press("Envoyer cette photo")
                    .see("Recadrer");
            visit.press("Voir ce cadrage").follow("Garder cette photo");
        }
    }

    private static void look(Visit visit, boolean inspected, String name) {
        if (inspected) visit.inspect(name);
    }
}
