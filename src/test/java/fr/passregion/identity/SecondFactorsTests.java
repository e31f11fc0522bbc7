package fr.passregion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.audit.AuditReader;
import fr.passregion.identity.SecondFactors.Answer;
import fr.passregion.identity.SecondFactors.Confirmation;
import fr.passregion.notification.Mailbox;
import fr.passregion.testing.PassRegionTest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An authenticator app and the codes that stand in for it. */
@PassRegionTest
class SecondFactorsTests {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final WorldTime world;
    private final Mailbox mailbox;
    private final AuditReader audit;
    private final JdbcClient database;
    private final String email = "agent-" + UUID.randomUUID() + "@example.org";
    private final AccountId account;

    SecondFactorsTests(
            Accounts accounts,
            SecondFactors factors,
            WorldTime world,
            Mailbox mailbox,
            AuditReader audit,
            JdbcClient database) {
        this.accounts = accounts;
        this.factors = factors;
        this.world = world;
        this.mailbox = mailbox;
        this.audit = audit;
        this.database = database;
        this.account = accounts.open(new NewAccount(
                email, "Camille", email, "tortue violon lampe", List.of(new Grant(Role.AGENT_PHOTO, null))));
    }

    @Test
    void aSecretCountsForNothingUntilACodeOfItWasTyped() {
        var secret = factors.offer(account).secret();
        assertThat(factors.of(account).isSetUp()).isFalse();
        assertThat(factors.confirm(account, "000000")).isInstanceOf(Confirmation.WrongCode.class);
        assertThat(factors.check(account, codeOf(secret, 0))).isEqualTo(Answer.WRONG);

        assertThat(factors.confirm(account, codeOf(secret, 0))).isInstanceOf(Confirmation.Done.class);
        assertThat(factors.of(account).isSetUp()).isTrue();
    }

    @Test
    void aPageThatIsLoadedAgainShowsTheSameSecret() {
        assertThat(factors.offer(account).secret())
                .hasSize(32)
                .isEqualTo(factors.offer(account).secret());
        assertThat(factors.offer(account).address())
                .startsWith("otpauth://totp/Pass%E2%80%99R%C3%A9gion:agent-")
                .doesNotContain("+");
        assertThat(factors.offer(account).toString()).isEqualTo("Offer");
    }

    @Test
    void aCodeServesOnceAndAnEarlierOneNotAfterIt() {
        var secret = setUp(0);
        var now = codeOf(secret, 1);
        assertThat(factors.check(account, now.substring(0, 3) + " " + now.substring(3)))
                .isEqualTo(Answer.RIGHT);
        assertThat(factors.check(account, now)).isEqualTo(Answer.WRONG);
        assertThat(factors.check(account, codeOf(secret, 0))).isEqualTo(Answer.WRONG);
    }

    @Test
    void theCodeThatSetsItUpHasServed() {
        var secret = setUp(0);
        assertThat(factors.check(account, codeOf(secret, 0))).isEqualTo(Answer.WRONG);
    }

    @Test
    void oneOfManySentAtOnceGoesThrough() throws Exception {
        var secret = setUp(0);
        var code = codeOf(secret, 1);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = Stream.generate(() -> (Callable<Answer>) () -> factors.check(account, code))
                    .limit(4)
                    .toList();
            var right = 0;
            for (var answer : hands.invokeAll(tries)) if (answer.get() == Answer.RIGHT) right++;
            assertThat(right).isEqualTo(1);
        }
    }

    @Test
    void theDatabaseItselfRefusesToForgetThatACodeHasServed() {
        setUp(0);
        assertThatThrownBy(() -> database.sql(
                                "update identity.authenticator set last_step = 1 where account_id = :account")
                        .param("account", account.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not serve again");
    }

    @Test
    void neitherTheSecretNorARecoveryCodeStandsInTheDatabase() {
        var secret = factors.offer(account).secret();
        var codes = ((Confirmation.Done) factors.confirm(account, codeOf(secret, 0))).recoveryCodes();
        var rows = database.sql("""
                        select sealed from identity.authenticator where account_id = :account
                        union all select hash from identity.recovery_code where account_id = :account
                        """)
                .param("account", account.value())
                .query(byte[].class)
                .list();
        assertThat(rows).hasSize(11).allSatisfy(row -> {
            var text = new String(row, StandardCharsets.ISO_8859_1);
            assertThat(text)
                    .doesNotContain(new String(new Base32().decode(secret), StandardCharsets.ISO_8859_1))
                    .doesNotContain(codes);
        });
    }

    @Test
    void tenRecoveryCodesStandInOnceEachHoweverTheyAreTyped() {
        var codes = codes();
        assertThat(new HashSet<>(codes)).hasSize(10).allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}.{4}"));
        var typed = codes.getFirst()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o');
        assertThat(factors.recover(account, typed)).isEqualTo(Answer.RIGHT);
        assertThat(factors.recover(account, codes.getFirst())).isEqualTo(Answer.WRONG);
        assertThat(factors.of(account).codesLeft()).isEqualTo(9);
        assertThat(newestSubject()).isEqualTo("Un code de secours a servi");
    }

    @Test
    void newRecoveryCodesReplaceTheFormerOnes() {
        var former = codes();
        var renewed = factors.renewCodes(account);
        assertThat(factors.recover(account, former.getLast())).isEqualTo(Answer.WRONG);
        assertThat(factors.recover(account, renewed.getLast())).isEqualTo(Answer.RIGHT);
    }

    @Test
    void somebodyElsesCodesOpenNothing() {
        var codes = codes();
        var other = accounts.open(new NewAccount("x" + email, "Sam", email, "tortue violon lampe", List.of()));
        assertThat(factors.recover(other, codes.getFirst())).isEqualTo(Answer.WRONG);
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneWaitsAndTheOwnerIsToldOnce() {
        var secret = setUp(0);
        for (var i = 0; i < 5; i++)
            assertThat(factors.check(account, "00000" + i)).isEqualTo(Answer.WRONG);
        assertThat(factors.check(account, codeOf(secret, 0))).isEqualTo(Answer.TOO_MANY);
        assertThat(factors.recover(account, "whatever")).isEqualTo(Answer.TOO_MANY);
        assertThat(mailbox.to(email))
                .filteredOn(mail -> mail.subject().equals("Quelqu’un a votre mot de passe"))
                .hasSize(1);
    }

    @Test
    void aResetTakesItAllAwayAndSaysSoToItsOwnerAndTheJournal() {
        var codes = codes();
        factors.reset(account, "CALLED_BACK: téléphone volé");
        assertThat(factors.of(account).isSetUp()).isFalse();
        assertThat(factors.of(account).codesLeft()).isZero();
        assertThat(factors.recover(account, codes.getFirst())).isEqualTo(Answer.WRONG);
        assertThat(newestSubject()).isEqualTo("Votre double authentification a été retirée");
        assertThat(audit.read(new AuditReader.Asked("account:" + account, null, 1))
                        .entries())
                .anySatisfy(act -> assertThat(act.toString()).contains("factor_reset", "téléphone volé"));
    }

    private List<String> codes() {
        var secret = factors.offer(account).secret();
        return ((Confirmation.Done) factors.confirm(account, codeOf(secret, 0))).recoveryCodes();
    }

    private String setUp(int steps) {
        var secret = factors.offer(account).secret();
        assertThat(factors.confirm(account, codeOf(secret, steps))).isInstanceOf(Confirmation.Done.class);
        return secret;
    }

    private String codeOf(String secret, int steps) {
        return OneTimeSteps.codeAt(secret, world.now().plusSeconds(steps * 30L));
    }

    private String newestSubject() {
        return mailbox.to(email).getLast().subject();
    }
}
