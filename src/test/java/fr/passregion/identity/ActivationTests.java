package fr.passregion.identity;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PassRegionTest
@RecordApplicationEvents
@Covers("ACC-02")
class ActivationTests {

    private static final String BIRTH_DATE = "14032009";
    private static final String PASSWORD = "tortue violon lampe";

    private final StoredAccounts accounts;
    private final ObjectProvider<FirstSecret> knowing;
    private final Clock clock;
    private final Attempts attempts;
    private final MockMvcTester mvc;
    private final Visitor visitor;
    private final Holder lea;

    ActivationTests(
            Holders holders,
            StoredAccounts accounts,
            ObjectProvider<FirstSecret> knowing,
            Attempts attempts,
            Clock clock,
            MockMvcTester mvc,
            @LocalServerPort int port) {
        this.knowing = knowing;
        this.clock = clock;
        this.attempts = attempts;
        this.accounts = accounts;
        this.mvc = mvc;
        this.visitor = new Visitor(port);
        this.lea = holders.register(People.born(LocalDate.of(2009, 3, 14)));
    }

    @Test
    void aBirthDateOpensTheActivationAndNothingElse() {
        var answer = visitor.signIn(number(), BIRTH_DATE);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).contains("/activation");

        var page = visitor.open("/activation");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain(lea.firstName(), lea.lastName(), lea.contact().email(), number());
        assertThat(visitor.open("/bienvenue").statusCode()).isEqualTo(403);
    }

    @Test
    void anotherDateOpensNothing() {
        assertThat(visitor.signIn(number(), "15032009").statusCode()).isEqualTo(422);
    }

    @Test
    void afterFiveWrongDatesTheRightOneOpensNothingEither() {
        for (var day = 1; day <= 5; day++) visitor.signIn(number(), "0%d042009".formatted(day));
        assertThat(visitor.signIn(number(), BIRTH_DATE).statusCode()).isEqualTo(422);
    }

    @Test
    void theCodeReceivedAndAPasswordOpenTheAccountAndTheDateIsDead(ApplicationEvents events) {
        askForCode();
        var code = lastCode(events);
        assertThat(code).matches("\\d{6}");

        assertThat(finish(code, PASSWORD)).hasStatus(303);

        assertThat(visitor.signIn(number(), BIRTH_DATE).statusCode()).isEqualTo(422);
        assertThat(visitor.signIn(number(), PASSWORD).statusCode()).isEqualTo(303);
        assertThat(visitor.open("/activation").statusCode()).isEqualTo(403);
    }

    @Test
    void aWeakPasswordIsRefusedWithItsReasonAndUsesUpNoTry(ApplicationEvents events) {
        askForCode();
        var code = lastCode(events);
        for (var i = 0; i < 4; i++)
            assertThat(finish(code, BIRTH_DATE)).hasStatus(422).bodyText().contains("Une date se devine");

        assertThat(finish(code, PASSWORD)).hasStatus(303);
    }

    @Test
    void afterThreeWrongCodesTheRightOneIsWorthNothing(ApplicationEvents events) {
        askForCode();
        var code = lastCode(events);
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var i = 0; i < 3; i++) assertThat(finish(wrong, PASSWORD)).hasStatus(422);

        assertThat(finish(code, PASSWORD)).hasStatus(422).bodyText().contains("ne vaut plus");
        assertThat(accounts.hasPassword(lea.account())).isFalse();
    }

    @Test
    void aNewCodeTakesThePlaceOfTheFormer(ApplicationEvents events) {
        askForCode();
        var former = lastCode(events);
        askForCode();
        var code = lastCode(events);
        if (!former.equals(code)) assertThat(finish(former, PASSWORD)).hasStatus(422);

        assertThat(finish(code, PASSWORD)).hasStatus(303);
    }

    @Test
    void moreThanFiveCodesAnHourAreNotSent(ApplicationEvents events) {
        for (var i = 0; i < 8; i++) askForCode();
        assertThat(events.stream(OneTimeCodeIssued.class)
                        .filter(sent -> sent.account().equals(lea.account())))
                .hasSize(5);
    }

    @Test
    void theCodeGoesToTheAddressOfTheOrderAndNotIntoLogs(ApplicationEvents events) {
        askForCode();
        var sent = events.stream(OneTimeCodeIssued.class).toList().getLast();
        assertThat(sent.toString()).doesNotContain(sent.code());
        assertThat(sent.email()).isEqualTo(lea.contact().email());
    }

    @Test
    void aRegionThatDoesNotWantItSwitchesItOff() {
        var account = accounts.load(lea.account()).orElseThrow();
        assertThat(firstSecrets(true, 29).open(number(), account, BIRTH_DATE)).isTrue();
        assertThat(firstSecrets(false, 29).open(number(), account, BIRTH_DATE)).isFalse();
    }

    @Test
    void afterThirtyDaysTheDateOpensNothingAndTheMailboxAlone() {
        var account = accounts.load(lea.account()).orElseThrow();
        assertThat(firstSecrets(true, 31).open(number(), account, BIRTH_DATE)).isFalse();
    }

    private FirstSecrets firstSecrets(boolean on, int daysLater) {
        var later = Clock.offset(clock, Duration.ofDays(daysLater));
        return new FirstSecrets(knowing, new IdentitySettings(on, Duration.ofDays(30)), attempts, later);
    }

    private String number() {
        return lea.caseNumber().value();
    }

    private SignedIn activating() {
        return accounts.load(lea.account()).orElseThrow().halfIn(Role.ACTIVATION_ONLY);
    }

    private void askForCode() {
        assertThat(mvc.post().uri("/activation").with(csrf()).with(signedInAs(activating())))
                .hasStatus(303);
    }

    private MvcTestResult finish(String code, String password) {
        return mvc.post()
                .uri("/activation/code")
                .with(csrf())
                .with(signedInAs(activating()))
                .param("code", code)
                .param("password", password)
                .exchange();
    }

    private static String lastCode(ApplicationEvents events) {
        return events.stream(OneTimeCodeIssued.class).toList().getLast().code();
    }
}
