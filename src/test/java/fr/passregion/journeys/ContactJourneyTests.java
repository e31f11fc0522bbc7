package fr.passregion.journeys;

import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who needs help writes, is answered and reads it: with scripts and without. */
@PassRegionTest
class ContactJourneyTests {

    private static final String PASSWORD = "lac-d-aiguebelette-2026";

    private final Browser browser;
    private final Accounts accounts;
    private final Holders holders;
    private final Till till;
    private final Scene scene;

    ContactJourneyTests(@LocalServerPort int port, Accounts accounts, Holders holders, Till till, BeanFactory beans) {
        this.browser = Browser.on(port);
        this.accounts = accounts;
        this.holders = holders;
        this.till = till;
        this.scene = new Scene(beans);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers({"ACC-07", "SUP-01"})
    void aVisitorWritesAnAgentAnswersAndTheVisitorReadsIt(Browser.Scripts scripts) {
        var words = "Ma carte n’est pas arrivée " + UUID.randomUUID();
        var visitor = browser.people(scripts).onAPhone().open("/contact").press("Envoyer");
        visitor.see("Écris ton message");
        look(visitor, "contact-mistakes");
        visitor.fill("Ton nom", "Zoé Test")
                .fill("Ton adresse e-mail", People.newEmail())
                .select("C’est à quel sujet", "Ma carte")
                .fill("Ton message", words)
                .press("Envoyer")
                .isAt("Ta demande n°")
                .see(words);
        look(visitor, "contact-followed");
        var link = visitor.path();

        var agent = signedIn(browser.people(scripts).atADesk(), Role.HELPDESK);
        agent.open("/region/assistance/messages").isAt("Messages");
        look(agent, "contact-queue");
        agent.open("/region/assistance/messages/" + number(visitor)).see(words);
        agent.fill("Réponse ou note", "Elle part demain.").press("Répondre").see("un e-mail vient de partir");
        look(agent, "contact-desk");

        visitor.open(link).see("Elle part demain.");
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers({"ACC-06", "ACC-07"})
    void aHolderWritesFromTheReceiptOfAUse(Browser.Scripts scripts) {
        var use = bought();
        var holder = holders.find(use.holder()).orElseThrow();
        accounts.setPassword(holder.account(), PASSWORD);
        var visit = browser.people(scripts)
                .onAPhone()
                .signIn(holder.caseNumber().value(), PASSWORD)
                .see("Montrer mon Pass");
        visit.open("/mon-compte/recus/" + use.receipt()).isAt("Caisse du centre");
        look(visit, "receipt");
        visit.follow("Écris à l’assistance").isAt("Nous écrire").see(holder.fullName());
        look(visit, "contact-own");
        visit.fill("Ton message", "Et ma carte\u202f?").press("Envoyer").isAt("Ta demande n°");
        look(visit, "contact-own-followed");
        visit.follow("Mes messages").isAt("Mes messages");
        look(visit, "contact-own-list");
    }

    private Visit signedIn(Visit visit, Role role) {
        var login = "agent-" + UUID.randomUUID() + "@example.org";
        accounts.open(new NewAccount(login, "Inès Faure", login, PASSWORD, List.of(new Grant(role, null))));
        return visit.signIn(login, PASSWORD);
    }

    private Redemption bought() {
        var shop = scene.shop(Scene.BOOKS);
        var card = new ShownCard.Typed(scene.pupil().number().digits(), Scene.BIRTH_DATE);
        var price = Money.euros(5);
        var outcome = till.debit(
                new DebitRequest(new Counter(shop.id(), false), card, Scene.BOOKS, price, price, null, null, null));
        if (outcome instanceof DebitOutcome.Booked booked) return booked.redemption();
        throw new AssertionError(outcome);
    }

    /** Where nothing runs in the page nothing can be measured in it. */
    private static void look(Visit visit, String name) {
        if (visit.runsScripts()) visit.inspect(name);
    }

    private static String number(Visit visit) {
        return visit.page().locator("h1").innerText().replaceAll("\\D", "");
    }
}
