package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.SettlementFixtures;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A bookshop changes banks: one manager asks, another confirms; where there is only one, the Region does. */
@PassRegionTest
@Covers("SET-04")
class BankAccountJourneyTests {

    private static final String PASSWORD = "libraire-du-vercors-26";

    private final Accounts accounts;
    private final SettlementFixtures fixtures;
    private Browser browser = Browser.on(0);

    BankAccountJourneyTests(Accounts accounts, ApplicationContext beans) {
        this.accounts = accounts;
        this.fixtures = new SettlementFixtures(beans);
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = Browser.on(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneManagerAsksAndAnotherConfirms(boolean withScript) {
        var shop = fixtures.aShopThatSold(Money.cents(750));
        var asker = manager(withScript ? browser.phone() : browser.phoneWithoutScript(), shop)
                .open("/partenaire")
                .follow("Changer de compte")
                .isAt("Compte bancaire");
        var wanted = Iban.random(CountryCode.FR).toFormattedString();
        inspect(asker, "account");
        fill(asker, "FR76 3000 1007 9412 3456 7890 186", PASSWORD).see("Cet IBAN n’est pas juste");
        inspect(asker, "account-wrong");
        again(asker);
        fill(asker, wanted, "pas-mon-mot-de-passe").see("Ce n’est pas votre mot de passe.");
        assertThat(asker.page().getByLabel("IBAN").inputValue()).isEqualTo(wanted);
        again(asker);
        fill(asker, wanted, PASSWORD).see("La demande est enregistrée.").see("Un autre compte attend d’être confirmé");
        inspect(asker, "account-asked").doesNotSay("Confirmer ce compte");
        inspect(asker.open("/partenaire").see("Vos virements attendent"), "account-home-waits");

        var other = manager(withScript ? browser.desktop() : browser.desktopWithoutScript(), shop)
                .open("/partenaire/compte")
                .see(wanted)
                .fill("Votre mot de passe", PASSWORD);
        inspect(other, "account-to-confirm").press("Confirmer ce compte").see("Le nouveau compte est confirmé");
        assertThat(fixtures.ibanOf(shop)).isEqualTo(wanted.replace(" ", ""));
        inspect(other, "account-confirmed");
    }

    @Test
    void whereThereIsOneManagerTheRegionCallsAndConfirms() {
        var shop = fixtures.aShopWithoutAccount();
        var wanted = Iban.random(CountryCode.FR).toFormattedString();
        fill(manager(browser.phone(), shop).open("/partenaire/compte"), wanted, PASSWORD)
                .see("La demande est enregistrée.");

        var agent = signedIn(browser.desktop(), Role.AGENT_PARTNERS, null).open("/region/partenaires/comptes");
        inspect(agent, "accounts-to-check");
        agent.open("/region/partenaires/comptes/" + shop).see(wanted);
        inspect(agent, "account-to-check");
        agent.fill("Votre mot de passe", PASSWORD).press("Confirmer ce compte").see("Le nouveau compte est confirmé");
        assertThat(fixtures.ibanOf(shop)).isEqualTo(wanted.replace(" ", ""));
        inspect(agent.open("/region/partenaires/comptes/" + shop).see("Rien n’attend"), "account-checked");
    }

    @Test
    void theRegionRefusesWhatItDoesNotBelieveAndSaysWhy() {
        var shop = fixtures.aShopThatSold(Money.cents(750));
        var before = fixtures.ibanOf(shop);
        fill(
                manager(browser.phone(), shop).open("/partenaire/compte"),
                Iban.random(CountryCode.FR).toString(),
                PASSWORD);

        var agent = signedIn(browser.desktop(), Role.AGENT_PARTNERS, null).open("/region/partenaires/comptes/" + shop);
        agent.clickFirst("main details summary")
                .press("Refuser ce compte")
                .see("Écrivez pourquoi ce compte est refusé.");
        inspect(agent, "account-refusal");
        again(agent);
        agent.fill("Pourquoi", "Le gérant n’a rien demandé.")
                .press("Refuser ce compte")
                .see("La demande est refusée.");

        assertThat(fixtures.ibanOf(shop)).isEqualTo(before);
        manager(browser.phone(), shop).open("/partenaire/compte").see("Changer de compte");
    }

    private static Visit fill(Visit visit, String iban, String password) {
        return visit.fill("IBAN", iban)
                .fill("Titulaire du compte", "Librairie du Marché")
                .fill("Votre mot de passe", password)
                .press("Demander ce compte");
    }

    /** The same form goes again after five seconds. */
    private static void again(Visit visit) {
        if (visit.runsScripts()) visit.page().waitForTimeout(5_100);
    }

    private static Visit inspect(Visit visit, String name) {
        return visit.runsScripts() ? visit.inspect(name) : visit;
    }

    private Visit manager(Visit visit, PartnerId shop) {
        return signedIn(visit, Role.PARTNER_MANAGER, shop.toString());
    }

    private Visit signedIn(Visit visit, Role role, @Nullable String scope) {
        var email = People.newEmail();
        accounts.open(new NewAccount(email, "Nadia Perrin", email, PASSWORD, List.of(new Grant(role, scope))));
        return visit.signIn(email, PASSWORD);
    }
}
