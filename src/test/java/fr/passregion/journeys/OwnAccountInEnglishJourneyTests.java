package fr.passregion.journeys;

import static fr.passregion.redemption.Scene.BOOKS;

import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.OrderId;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.PhotoChecks;
import fr.passregion.ordering.Placing;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** « Mon compte » for whom reads English, page by page: what they have, what was taken, where their order is. */
@PassRegionTest
class OwnAccountInEnglishJourneyTests {

    private static final String PASSWORD = "lac-du-bourget-2026";

    private final Browser browser;
    private final Scene scene;

    OwnAccountInEnglishJourneyTests(@LocalServerPort int port, ApplicationContext beans) {
        this.browser = Browser.on(port);
        this.scene = new Scene(beans);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers({"GEN-06", "ACC-06"})
    void whatIsLeftAndWhatWasTaken(Browser.Scripts scripts) {
        var card = scene.pupil();
        var shop = scene.shop(BOOKS);
        var shown = new ShownCard.Typed(card.number().digits(), Scene.BIRTH_DATE);
        var receipt = bought(shown, new Counter(shop.id(), false)).receipt();
        var place = shop.name();
        var visit = signedIn(scripts, card.holder()).open("/mon-compte?langue=en");

        look(visit.see("What you have left").see("What you used last").see("€15"), "en-home", place);
        look(InEnglish.unfolded(visit).see("As it was written down, in French:"), "en-home-why", place);
        look(visit.open("/mon-compte/avantages/livres-loisir").see("You have it for"), "en-right", place);
        look(visit.open("/mon-compte/historique").see("What partners took from your Pass"), "en-history", place);
        visit.press("Get an e-mail");
        look(visit.see("Noted: an e-mail each time"), "en-history-mails", place);
        look(visit.open("/mon-compte/recus/" + receipt).see("Taken from your Pass"), "en-receipt", place);
        look(InEnglish.unfolded(visit).see("nothing else to pay"), "en-receipt-why", place);
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers({"GEN-06", "ORD-10", "ORD-11"})
    void whereTheOrderIsAndHowToCorrectIt(Browser.Scripts scripts) {
        var school = "Lycée " + People.newFirstName();
        var order = ordered(school);
        var holder = bean(Orders.class).find(order).orElseThrow().holder();
        bean(PhotoChecks.class).refuse(order, "Ta photo est floue.");
        var visit = signedIn(scripts, holder).open("/mon-compte?langue=en");

        look(visit.see("Your card is on its way").see("The Region refused it"), "en-home-ordered", school);
        visit.follow("Correct my order").see("Ta photo est floue.");
        look(visit, "en-order-own", school);
        visit.open("/mon-compte/commande/etablissement?q=" + school);
        look(visit.isAt("Where are you enrolled?"), "en-order-own-school", school);
        visit.choose(school).press("Continue").isAt("What is your course?");
        look(visit, "en-order-own-track", school);
        visit.choose("Première, general or technological").press("Continue").see("Your order is corrected.");
        look(visit, "en-order-own-corrected", school);
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers({"GEN-06", "ACC-06"})
    void aUseThatIsNotRecognised(Browser.Scripts scripts) {
        var card = scene.pupil();
        var shop = scene.shop(BOOKS);
        var shown = new ShownCard.Typed(card.number().digits(), Scene.BIRTH_DATE);
        var receipt = bought(shown, new Counter(shop.id(), false)).receipt();
        var visit = signedIn(scripts, card.holder()).open("/mon-compte/recus/" + receipt + "?langue=en");

        visit.follow("I do not recognise this").isAt("You do not recognise this?");
        look(visit.press("Dispute it").see("Choose what is wrong."), "en-dispute", shop.name());
        visit.choose("It was not me").fill("Tell us more, if you like", "I was in class.");
        visit.press("Dispute it").see("Noted: the partner has to explain.");
        look(visit.see("You wrote: “I was in class.”"), "en-dispute-own", shop.name());
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers({"GEN-06", "CAR-02", "CAR-03"})
    void aCardThatIsLostAndFoundAgain(Browser.Scripts scripts) {
        var visit = signedIn(scripts, scene.pupil().holder()).open("/mon-compte/carte/perdue?langue=en");

        look(visit.isAt("Card lost, stolen or broken").see("It costs €5"), "en-lost");
        look(visit.press("Block my card").see("Tell us what happened to your card."), "en-lost-refused");
        visit.choose("Stolen").press("Block my card").see("Your card is blocked.");
        look(visit.isAt("Your new card").see("Reported stolen on"), "en-lost-track");
        look(visit.open("/mon-compte").see("Your old card is blocked"), "en-home-lost");
        visit.open("/mon-compte/carte/suivi").press("I have found my card");
        look(visit.see("Your card works again."), "en-lost-found");
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers({"GEN-06", "ACC-01", "ACC-05", "ACC-09"})
    void theirOwnDetails(Browser.Scripts scripts) {
        var visit = signedIn(scripts, scene.pupil().holder()).open("/mon-compte/profil?langue=en");

        look(InEnglish.unfolded(visit.isAt("My profile")), "en-profile", "3 rue du Port");
        visit.fill("Postcode", "12").press("Save the address").see("A postcode has 5 digits");
        look(visit, "en-profile-refused", "3 rue du Port");
        visit.follow("Français").isAt("Mon profil").follow("English").isAt("My profile");
        InEnglish.unfolded(visit).fill("Postcode", "69003").press("Save the address");
        look(visit.see("Your address is saved."), "en-profile-moved", "3 rue du Port");
        look(visit.open("/mon-compte/profil/photo").isAt("Change your photo"), "en-profile-photo");
        visit.open("/mon-compte/profil/e-mails").isAt("My e-mails").press("Save my choices");
        look(visit.see("Your choices are saved."), "en-profile-mails");
        look(visit.open("/mon-compte/profil/notifications").isAt("Notifications"), "en-profile-push");
        look(visit.open("/mon-compte/profil/donnees").isAt("My data"), "en-profile-data");
        look(visit.press("Download").see("Write your password."), "en-profile-data-refused");
        visit.open("/mon-compte/profil/donnees").follow("ask us to erase").isAt("Erase my data");
        look(visit.press("Ask for the erasure").see("Tick the box: an erasure is for ever."), "en-erasure-refused");
        visit.choose("I have understood").fill("Your password", PASSWORD).press("Ask for the erasure");
        look(visit.see("Your request is noted"), "en-erasure-asked");
        visit.press("Withdraw my request").see("Your request is withdrawn");
        look(visit.open("/mon-compte/kiosque").isAt("Culture online"), "en-kiosque");
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers({"GEN-06", "ACC-02"})
    void whereTheyAreSignedIn(Browser.Scripts scripts) {
        var visit = signedIn(scripts, scene.pupil().holder()).open("/mon-compte/profil/connexion?langue=en");

        look(visit.isAt("Signing in").see("This one"), "en-security");
        visit.fill("Present password", "not mine").fill("New password", "violet otter lantern");
        look(visit.press("Change the password").see("This is not your password."), "en-security-refused");
        visit.open("/mon-compte/profil/connexion");
        visit.fill("Present password", PASSWORD).fill("New password", "short").press("Change the password");
        look(visit.see("Choose at least 12 characters"), "en-security-weak");
        visit.open("/mon-compte/profil/connexion");
        visit.fill("Present password", PASSWORD).fill("New password", "violet otter lantern");
        visit.press("Change the password").see("Your password is changed. Your other devices are signed out.");
    }

    private OrderId ordered(String school) {
        var lycee = OrderFixtures.aLycee(bean(Institutions.class), school);
        return ((Placing.Placed) bean(Orders.class).place(OrderFixtures.anOrder(People.somebody(), lycee))).order();
    }

    private Redemption bought(ShownCard shown, Counter counter) {
        var price = Money.euros(15);
        var request = new DebitRequest(counter, shown, BOOKS, price, price, null, null, null);
        return ((DebitOutcome.Booked) bean(Till.class).debit(request)).redemption();
    }

    private Visit signedIn(Browser.Scripts scripts, HolderId id) {
        var holder = bean(Holders.class).find(id).orElseThrow();
        bean(Accounts.class).setPassword(holder.account(), PASSWORD);
        return browser.people(scripts).onAPhone().signIn(holder.caseNumber().value(), PASSWORD);
    }

    private static void look(Visit visit, String name, String... names) {
        InEnglish.look(visit, name, names);
    }

    private <T> T bean(Class<T> type) {
        return scene.beans().getBean(type);
    }
}
