package fr.passregion.journeys;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent takes a list in, finds an establishment, affiliates it, and looks at the network. */
@PassRegionTest
@Covers("REG-03")
class RegistersJourneyTests {

    private static final String PASSWORD = "Une phrase de passe 74";
    private static final String CFA = """
            numero_uai;commune;commune_libe;denomination_principale;patronyme_uai;numero_siren_siret_uai;date_fermeture;adresse_uai;code_postal_uai
            0079999F;07010;Annonay;CTRE DE FORMATION D'APPRENTIS;DES QUERELLES;;;1 rue du Four;07100
            0070000A;07010;Annonay;CTRE DE FORMATION D'APPRENTIS;DU FAUX;;;1 rue du Four;07100
            """;

    private final Accounts accounts;
    private final Browser browser;

    RegistersJourneyTests(Accounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.browser = Browser.on(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void anAgentTakesAListInAndAffiliates() throws IOException {
        var visit = signedIn(browser.desktop(), Role.ADMINISTRATOR);

        visit.open("/region/etablissements/import").isAt("Importer un fichier").inspect("registers-import");
        visit.upload("Un fichier officiel, tel qu’il est publié", file()).press("Importer");
        visit.see("Import terminé").inspect("registers-report");
        visit.open("/region/etablissements")
                .fill("Nom, ville ou code UAI", "kerelles annonay")
                .press("Chercher")
                .see("CFA des Querelles")
                .inspect("registers-list");
        visit.follow("CFA des Querelles").isAt("CFA des Querelles").inspect("registers-file");
        visit.fillDate("La convention commence le", 1, 9, 2026)
                .press("Affilier")
                .see("La convention est enregistrée");
        visit.open("/region/etablissements")
                .follow("Créer")
                .isAt("Nouvel établissement")
                .inspect("registers-new");
        visit.press("Enregistrer l’établissement").see("Donnez sa ville").inspect("registers-new-refused");
        visit.open("/region/partenaires").isAt("Partenaires").inspect("registers-partners");
    }

    @Test
    void theSameListIsTakenInWithoutScript() throws IOException {
        var visit = signedIn(browser.desktopWithoutScript(), Role.AGENT_INSTITUTIONS);

        visit.open("/region/etablissements/import");
        visit.upload("Un fichier officiel, tel qu’il est publié", file()).press("Importer");
        for (var look = 0; look < 60 && visit.page().content().contains("Import en cours"); look++) {
            visit.page().waitForTimeout(500);
            visit.follow("Actualiser");
        }
        visit.see("Import terminé");
    }

    private Visit signedIn(Visit visit, Role role) {
        var login = "agent-" + UUID.randomUUID() + "@example.org";
        accounts.open(new NewAccount(login, "Nadia Perret", login, PASSWORD, List.of(new Grant(role, null))));
        return visit.open("/connexion")
                .fill("Identifiant", login)
                .fill("Mot de passe", PASSWORD)
                .press("Se connecter");
    }

    private static Path file() throws IOException {
        return Files.writeString(Files.createTempFile("cfa-", ".csv"), CFA);
    }
}
