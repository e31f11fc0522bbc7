package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Pictures;
import fr.passregion.testing.Covers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The whole life of a Pass in a browser, on the filled demonstration: from the order to the payment of the partner that
 * debited it, with scripts and without.
 */
@DemonstrationTest
class PassLifeJourneyTests {

    private static final String PASSWORD = "brume-velours-14-galets";
    private static final Pattern CODE = Pattern.compile("\\b\\d{3} ?\\d{3}\\b");

    private final Newcomer lina = Newcomer.ofSixteen();
    private final Demonstration region;
    private final Browser browser;

    @TempDir
    private Path folder = Path.of("");

    private Browser.Person people;
    private String caseNumber = "";
    private String cardNumber = "";
    private String receipt = "";
    private @Nullable Visit holder;
    private @Nullable Visit partner;

    PassLifeJourneyTests(@LocalServerPort int port) {
        region = Demonstration.on(port);
        browser = Browser.on(port);
        people = browser.people(Browser.Scripts.ON);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    @Covers({"ORD-06", "ORD-09", "ORD-10", "ORD-11", "CAR-08", "ACC-02", "ACC-06", "PAR-02", "SET-01", "SET-02"})
    void aPassLivesFromItsOrderToThePaymentOfThePartner(Browser.Scripts scripts) throws Exception {
        people = browser.people(scripts);
        sheOrdersInSevenSteps();
        herDossierNumberIsMailed();
        herSchoolAndTheRegionAccept();
        herCardIsMadeAndSent();
        sheEntersByHerBirthDateOnceAndChoosesAPassword();
        herAccountShowsHerCardAndWhatIsLeft();
        aCashierTakesABenefit();
        herAccountShowsTheUse();
        thePartnerClaimsAndIsPaid();
        thePartnerFindsTheDebitBehindThePayment();
    }

    private void sheOrdersInSevenSteps() throws IOException {
        var portrait = Files.write(folder.resolve("moi.jpg"), Pictures.portrait());
        caseNumber = new OrderSteps(people.onAPhone(), lina)
                .whoAmI()
                .myEstablishment("jane baret", "Lycée Jeanne-Barret", "Seconde générale")
                .myPhoto(portrait)
                .myAddress()
                .theDelivery()
                .theCharter()
                .sent();
    }

    private void herDossierNumberIsMailed() throws InterruptedException {
        assertThat(region.mail(lina.email(), "Ta commande est bien arrivée")).contains(caseNumber);
    }

    private void herSchoolAndTheRegionAccept() throws InterruptedException {
        var desks = new Desks(region, people);
        desks.theSecretaryAccepts(lina);
        desks.theRegionAcceptsEveryPhoto();
        region.mail(lina.email(), "Ton établissement a validé ton inscription");
        region.mail(lina.email(), "Ta photo est validée");
    }

    private void herCardIsMadeAndSent() {
        var identifier = caseNumber.replace("-", "");
        cardNumber = new Desks(region, people)
                .theCardsAreMadeAndSent(folder).stream()
                        .filter(made -> made.caseNumber().equals(identifier))
                        .map(Desks.Made::cardNumber)
                        .findFirst()
                        .orElseThrow();
    }

    private void sheEntersByHerBirthDateOnceAndChoosesAPassword() throws InterruptedException {
        var visit = people.onAPhone().signIn(caseNumber, lina.birthDateAsTyped());
        visit.isAt("Active ton compte").doesNotSay(lina.firstName()).picture("life-activation");
        visit.press("Recevoir mon code").isAt("Choisis ton mot de passe").picture("life-activation-code");
        var code = CODE.matcher(region.mail(lina.email(), "code"));
        assertThat(code.find()).isTrue();
        visit.fill("Code reçu par e-mail", code.group())
                .fill("Nouveau mot de passe", PASSWORD)
                .press("Activer mon compte");
        people.onAPhone().signIn(caseNumber, lina.birthDateAsTyped()).isAt("Se connecter");
        holder = visit;
    }

    private void herAccountShowsHerCardAndWhatIsLeft() {
        account()
                .isAt("Bonjour " + lina.firstName())
                .see("Lycée Jeanne-Barret")
                .hasTogether(".balance", "Livres loisir", "il reste 15\u00a0€ sur 15\u00a0€")
                .hasTogether(".balance", "Cinéma", "il reste 5 places sur 5 places")
                .picture("life-account");
    }

    private void aCashierTakesABenefit() {
        var till = region.login("cashier");
        receipt = new Counter(people.atADesk().signIn(till.login(), till.password()))
                .theCard(cardNumber, lina.birthDate())
                .sells("Livres loisir", "18,50")
                .debits("15,00\u00a0€", "3,50\u00a0€");
    }

    private void herAccountShowsTheUse() {
        account()
                .open("/mon-compte")
                .hasTogether(".balance", "Livres loisir", "tout est utilisé")
                .follow("Tout voir");
        account().isAt("Historique").see("Librairie du Marché").see(receipt).picture("life-history");
    }

    private void thePartnerClaimsAndIsPaid() {
        var finances = new Finances(region, people);
        partner = finances.thePartnerClaims();
        var batch = finances.oneAgentPrepares();
        finances.anotherApproves(batch);
        finances.theBankPays(batch, folder);
    }

    private void thePartnerFindsTheDebitBehindThePayment() {
        new Finances(region, people).thePartnerSeesThePaymentAndItsDebits(Objects.requireNonNull(partner), receipt);
    }

    private Visit account() {
        return Objects.requireNonNull(holder);
    }
}
