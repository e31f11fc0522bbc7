package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.passregion.holder.People;
import fr.passregion.holder.Pictures;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who reads English orders a Pass on a phone, with and without script: no page falls back into French. */
@PassRegionTest
@Covers({"ORD-01", "ORD-06", "ORD-13"})
class OrderInEnglishJourneyTests {

    private static final Pattern FRENCH = Pattern.compile(
            "(?i)(?<![\\p{L}’-])(ton|ta|tes|une|des|pour|est|avec|dans|et|tu|du|votre|vous)(?![\\p{L}’-])");

    private final Institutions institutions;

    @TempDir
    private Path folder = Path.of("");

    private Browser browser = Browser.on(0);
    private Path portrait = Path.of("");
    private Path document = Path.of("");
    private String school = "";

    OrderInEnglishJourneyTests(Institutions institutions) {
        this.institutions = institutions;
    }

    @BeforeEach
    void open(@LocalServerPort int port) throws IOException {
        browser = Browser.on(port);
        school = "Lycée " + People.newFirstName();
        OrderFixtures.aLycee(institutions, school);
        portrait = Files.write(folder.resolve("me.jpg"), Pictures.portrait());
        document = Files.writeString(folder.resolve("cv.pdf"), "%PDF-1.7");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void onAPhone() {
        order(browser.phone());
    }

    @Test
    void withoutScript() {
        order(browser.phoneWithoutScript());
    }

    @Test
    void aParentWhoReadsEnglishHandsTheOrderOver() {
        var visit = browser.phone().open("/commande?langue=en").open("/commande");
        visit.isAt("Who are you?");
        whoIOrderFor(visit, LocalDate.of(2013, 3, 14))
                .choose("I am ordering for my child")
                .press("Continue");
        look(visit.isAt("You, their legal guardian").see("is under 15"), "en-order-1-parent");
        visit.fill("Your first and family name", "Ana Da Silva")
                .fill("Your e-mail address", People.newEmail())
                .press("Continue");
        look(visit.follow("Finish later").see("can finish on their phone"), "en-order-later-parent");
        visit.pressTheOneThatBegins("Send the rest to").see("is on its way by e-mail");
        look(visit, "en-order-sent-on");
    }

    private void order(Visit visit) {
        visit.open("/commande").isAt("Qui es-tu").follow("English").isAt("Who are you?");
        look(visit.press("Continue").see("Write your first name."), "en-order-1-refused");
        whoIOrderFor(visit, LocalDate.of(2010, 3, 14));
        look(visit.press("Continue").isAt("Your legal guardian"), "en-order-1-guardian");
        visit.fill("Their first and family name", "Ana Da Silva")
                .fill("Their e-mail address", "ana@")
                .press("Continue");
        look(visit.see("This e-mail address is not complete."), "en-order-1-guardian-refused");
        visit.fill("Their e-mail address", People.newEmail()).press("Continue").isAt("Where are you enrolled?");
        mySchool(visit);
        myPhoto(visit);
        look(visit.isAt("Your address").press("Continue").see("Write the postcode."), "en-order-4-refused");
        visit.fill("Number and street", "12 rue des Puys")
                .fill("Postcode", "69002")
                .fill("Town", "Lyon")
                .press("Continue");
        look(visit.isAt("Where shall we send your card?").choose("To my school"), "en-order-5-delivery");
        visit.press("Continue").isAt("Your password and the charter").fill("Choose a password (recommended)", "azerty");
        look(visit.press("Continue").see("This password is too short"), "en-order-6-refused");
        look(visit.choose("I accept the charter").follow("Finish later"), "en-order-later");
        visit.follow("Go on now").choose("I accept the charter").press("Continue");
        look(visit.isAt("Is everything right?").see("14 March 2010").see("Seconde, general"), "en-order-7-review");
        look(visit.press("Send my order").isAt("It’s sent"), "en-order-done");
        assertThat(visit.textOf(".h1.num")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}");
    }

    private static Visit whoIOrderFor(Visit visit, LocalDate birth) {
        visit.fill("First name", People.newFirstName())
                .fill("Family name", "Da Silva")
                .fill("E-mail address", People.newEmail());
        var date = visit.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Date of birth"));
        date.getByLabel("Day").fill("" + birth.getDayOfMonth());
        date.getByLabel("Month").fill("" + birth.getMonthValue());
        date.getByLabel("Year").fill("" + birth.getYear());
        return visit;
    }

    private void mySchool(Visit visit) {
        visit.fill("Name, town or code of your school", "xqzwvkj").press("Search");
        look(visit.see("We found no school for"), "en-order-2-not-found");
        visit.fill("Name, town or code of your school", school.substring("Lycée ".length()))
                .press("Search")
                .choose(school);
        visit.press("Continue").isAt("What is your course?").press("Continue").see("Choose your course.");
        look(visit.choose("Seconde, general"), "en-order-2-track");
        visit.press("Continue").isAt("Your photo");
    }

    /** With script the file is looked at and framed in the page; without, the server answers each step. */
    private void myPhoto(Visit visit) {
        visit.upload("Choose a photo you have", document);
        if (visit.runsScripts()) {
            look(visit.see("is not a JPEG or PNG photo"), "en-order-3-refused");
            look(visit.upload("Choose a photo you have", portrait).see("Frame it"), "en-order-3-framing");
            visit.press("Closer").press("Keep this photo");
        } else {
            look(visit.press("Send this photo").see("is not a JPEG or PNG photo"), "en-order-3-refused");
            visit.upload("Choose a photo you have", portrait)
                    .press("Send this photo")
                    .see("Frame it");
            look(visit.press("See this framing"), "en-order-3-framed");
            visit.follow("Keep this photo");
        }
    }

    /** Every page is in English to its last word; with script it is inspected too. */
    private static void look(Visit visit, String name) {
        assertThat(visit.page().locator("html").getAttribute("lang")).as(name).isEqualTo("en");
        var said = visit.page().locator("main").innerText() + visit.page().title();
        for (var french : visit.page().locator("main [lang=fr]").allInnerTexts()) said = said.replace(french, "");
        assertThat(FRENCH.matcher(said.replace("12 rue des Puys", "")).results().map(found -> found.group()))
                .as("French words of %s", name)
                .isEmpty();
        if (visit.runsScripts()) visit.inspect(name);
    }
}
