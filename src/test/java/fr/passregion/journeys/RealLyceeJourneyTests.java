package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Pictures;
import fr.passregion.testing.Covers;
import fr.passregion.testing.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Region's own lycées: an agent takes the official file in and affiliates one, and a young person orders there. */
@DemonstrationTest
class RealLyceeJourneyTests {

    private final Demonstration region;
    private final Browser browser;

    @TempDir
    private Path folder = Path.of("");

    RealLyceeJourneyTests(@LocalServerPort int port) {
        region = Demonstration.on(port);
        browser = Browser.on(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @Covers({"REG-03", "ORD-03", "ELI-03"})
    void aPassIsOrderedAtALyceeOfTheOfficialFile() throws IOException {
        var way = region.login("agent_institutions");
        var agent = browser.desktop().signIn(way.login(), way.password());
        takeIn(agent).see("472 lignes").picture("real-import");
        takeIn(agent).see("472").hasTogether(".stat", "inchangées", "472");
        affiliate(agent);

        var number = new OrderSteps(browser.phone(), Newcomer.ofSixteen())
                .whoAmI()
                .myEstablishment("foriel saint etienne", "Fauriel", "Seconde générale")
                .myPhoto(Files.write(folder.resolve("moi.jpg"), Pictures.portrait()))
                .myAddress()
                .theDelivery()
                .theCharter()
                .sent();

        assertThat(number).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}");
    }

    private static Visit takeIn(Visit agent) {
        return agent.open("/region/etablissements/import")
                .upload("Un fichier officiel, tel qu’il est publié", RealData.file("lycees_aura.csv"))
                .press("Importer")
                .see("Import terminé");
    }

    private static void affiliate(Visit agent) {
        agent.open("/region/etablissements")
                .fill("Nom, ville ou code UAI", "fauriel")
                .press("Chercher")
                .picture("real-list")
                .follow("Fauriel");
        agent.fillDate("La convention commence le", 1, 9, 2026)
                .picture("real-file")
                .press("Affilier")
                .see("La convention est enregistrée");
    }
}
