package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.notification.MailKind;
import fr.passregion.notification.MailWishes;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A young person chooses the e-mails that come, and the links of those that came say so when they are too old. */
@PassRegionTest
@Covers("NOT-01")
class MailChoicesJourneyTests {

    private static final String PASSWORD = "Passe-montagne-26";

    private final Browser browser;
    private final MailWishes wishes;
    private final Holder lea;

    MailChoicesJourneyTests(@LocalServerPort int port, Holders holders, MailWishes wishes) {
        this.browser = Browser.on(port);
        this.wishes = wishes;
        this.lea = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), PASSWORD));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    void remindersAreDeclinedAndWishedAgain(Browser.Scripts scripts) {
        var visit = browser.people(scripts).onAPhone().signIn(lea.caseNumber().value(), PASSWORD);
        visit.follow("Profil").follow("E-mails").isAt("Mes e-mails");
        if (visit.runsScripts()) visit.inspect("mails");

        visit.choose("Les rappels").press("Enregistrer mes choix").see("Tes choix sont enregistrés");
        assertThat(wishes.isWished(lea.id(), MailKind.REMINDERS)).isFalse();
        visit.choose("Les rappels").press("Enregistrer mes choix");
        assertThat(wishes.isWished(lea.id(), MailKind.REMINDERS)).isTrue();

        assertThat(visit.statusOf("/desinscription/" + "x".repeat(43))).isEqualTo(404);
        visit.see("Ce lien ne sert plus");
        if (visit.runsScripts()) visit.inspect("mails-link-gone");
    }
}
