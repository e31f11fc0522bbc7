package fr.passregion.journeys;

import fr.passregion.holder.Holders;
import fr.passregion.identity.Accounts;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The kiosque culturel from the account to the platform, which the demonstration plays, and back. */
@PassRegionTest
@Covers("CUL-06")
class KiosqueJourneyTests {

    private static final String PASSWORD = "Passe-montagne-26";

    private final Browser browser;
    private final Scene scene;

    KiosqueJourneyTests(@LocalServerPort int port, ApplicationContext beans) {
        this.browser = Browser.on(port);
        this.scene = new Scene(beans);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    void activatesItOnceAndForAYear(Browser.Scripts scripts) {
        var lea = scene.beans()
                .getBean(Holders.class)
                .find(scene.pupil().holder())
                .orElseThrow();
        scene.beans().getBean(Accounts.class).setPassword(lea.account(), PASSWORD);
        var visit = browser.people(scripts).onAPhone().signIn(lea.caseNumber().value(), PASSWORD);

        visit.follow("Kiosque culturel").see("À activer").follow("Activer ou voir mon abonnement");
        look(visit, "kiosque");
        visit.press("Activer mon abonnement").see("Le passage est ouvert");
        look(visit, "kiosque-open");
        visit.follow("Aller sur la plateforme").isAt("Plateforme de démonstration");
        look(visit, "kiosque-platform");
        visit.press("Créer mon accès").see("Ton accès est créé").follow("Revenir au Pass’Région");

        visit.see("Actif jusqu’au");
        look(visit, "kiosque-active");
        visit.open("/demo/kiosque?activation=" + "A".repeat(54))
                .press("Créer mon accès")
                .see("n’est pas reconnu");
    }

    private static void look(Visit visit, String name) {
        if (visit.runsScripts()) visit.inspect(name);
    }
}
