package fr.passregion.journeys;

import static fr.passregion.redemption.Scene.BOOKS;

import fr.passregion.card.Card;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.partner.PointOfSale;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A use that its holder does not recognise, from the receipt to the decision; and the helpdesk that finds the dossier. */
@PassRegionTest
class DisputeJourneyTests {

    private static final String PASSWORD = "Passe-montagne-26";

    private final Browser browser;
    private final Scene scene;

    DisputeJourneyTests(@LocalServerPort int port, ApplicationContext beans) {
        this.browser = Browser.on(port);
        this.scene = new Scene(beans);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers("ACC-06")
    void isDisputedAnsweredAndUpheld(Browser.Scripts scripts) {
        var card = scene.pupil();
        var shop = scene.shop(BOOKS);
        var use = bought(card, shop);
        var lea = holder(card);
        scene.beans().getBean(Accounts.class).setPassword(lea.account(), PASSWORD);
        var phone = browser.people(scripts).onAPhone().signIn(lea.caseNumber().value(), PASSWORD);

        phone.open("/mon-compte/recus/" + use.receipt());
        look(phone, "receipt");
        phone.follow("Je ne reconnais pas cette opération");
        look(phone, "dispute-open");
        phone.press("Contester l’opération").see("Choisis ce qui ne va pas.");
        phone.choose("Ce n’était pas moi").fill("Explique, si tu veux", "J’étais en cours.");
        phone.press("Contester l’opération").see("Le partenaire doit répondre");
        look(phone, "dispute-own");

        var partner = signedIn(scripts, Role.PARTNER_MANAGER, use.partner().toString());
        partner.open("/partenaire/contestations").see(use.receipt());
        look(partner, "dispute-partner-list");
        partner.open("/partenaire/contestations/" + use.receipt());
        look(partner, "dispute-partner");
        partner.choose("C’est une erreur").fill("Ce qui s’est passé", "La mauvaise carte a été lue.");
        partner.press("Envoyer la réponse").see("Votre réponse est envoyée à la Région.");

        var agent = signedIn(scripts, Role.FINANCE_PREPARER, null);
        agent.open("/region/contestations").see(use.receipt());
        look(agent, "dispute-desk-list");
        agent.open("/region/contestations/" + use.receipt()).see("La mauvaise carte a été lue.");
        look(agent, "dispute-desk");
        agent.choose("Annuler l’opération").fill("Pourquoi", "Le partenaire reconnaît l’erreur.");
        agent.press("Enregistrer la décision").see("La décision est enregistrée");

        phone.open("/mon-compte/recus/" + use.receipt() + "/contestation").see("L’opération est annulée");
        look(phone, "dispute-upheld");
        phone.open("/mon-compte/recus/" + use.receipt()).see("de retour sur ton Pass");
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers("SUP-01")
    void theHelpdeskFindsADossierByAMisheardName(Browser.Scripts scripts) {
        var lea = holder(scene.pupil());
        var desk = signedIn(scripts, Role.HELPDESK, null);

        desk.open("/region/assistance/dossiers");
        look(desk, "dossiers");
        var misheard = lea.firstName() + " x" + lea.lastName();
        desk.fill("Ce que dit la personne", misheard).fill("Pourquoi", "appel").press("Chercher");
        desk.see(lea.caseNumber().grouped());
        look(desk, "dossiers-found");
        desk.clickFirst("form[action$='/ouvrir'] button").see("Où il en est");
        look(desk, "dossier");
        desk.fillDate("Nouvelle date de naissance", 2, 6, 2008).fill("Pourquoi", "acte de naissance vu");
        desk.press("Changer la date").see("La date de naissance est changée");
    }

    private Visit signedIn(Browser.Scripts scripts, Role role, @Nullable String scope) {
        var email = "agent-" + UUID.randomUUID() + "@example.org";
        scene.beans()
                .getBean(Accounts.class)
                .open(new NewAccount(email, "Camille", email, PASSWORD, List.of(new Grant(role, scope))));
        return browser.people(scripts).atADesk().signIn(email, PASSWORD);
    }

    private Holder holder(Card card) {
        return scene.beans().getBean(Holders.class).find(card.holder()).orElseThrow();
    }

    private Redemption bought(Card card, PointOfSale shop) {
        var shown = new ShownCard.Typed(card.number().digits(), Scene.BIRTH_DATE);
        var price = Money.euros(15);
        var request = new DebitRequest(new Counter(shop.id(), false), shown, BOOKS, price, price, null, null, null);
        return switch (scene.beans().getBean(Till.class).debit(request)) {
            case DebitOutcome.Booked booked -> booked.redemption();
            case DebitOutcome.Refused refused -> throw new AssertionError(refused);
            case DebitOutcome.Unfit unfit -> throw new AssertionError(unfit);
        };
    }

    private static void look(Visit visit, String name) {
        if (visit.runsScripts()) visit.inspect(name);
    }
}
