package fr.passregion.account.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.PasswordProof;
import fr.passregion.notification.Mailbox;
import fr.passregion.testing.PassRegionTest;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Another password, chosen by whoever knows the present one. */
@PassRegionTest
class SecurityPagesTests {

    private static final String PASSWORD = "tortue violon lampe";
    private static final String WANTED = "hibou cerise tambour";

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final PasswordProof proof;
    private final Mailbox mailbox;
    private final Holder lea;

    SecurityPagesTests(MockMvcTester mvc, Accounts accounts, PasswordProof proof, Mailbox mailbox, Holders holders) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.proof = proof;
        this.mailbox = mailbox;
        this.lea = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), PASSWORD));
    }

    @Test
    void thePresentPasswordIsNeeded() {
        assertThat(body(change("something else", WANTED))).contains("Ce n’est pas ton mot de passe");
        assertThat(answer(PASSWORD)).isEqualTo(PasswordProof.Answer.RIGHT);
    }

    @Test
    void aWeakOneIsRefusedWithItsReasonAndNeverShownAgain() {
        var answer = change(PASSWORD, "14032005");
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("Une date se devine").doesNotContain("value=\"14032005");
        assertThat(answer(PASSWORD)).isEqualTo(PasswordProof.Answer.RIGHT);
    }

    @Test
    void aGoodOneTakesThePlaceOfTheFormerAndItsOwnerIsTold() {
        assertThat(change(PASSWORD, WANTED)).hasStatus(303);

        assertThat(answer(PASSWORD)).isEqualTo(PasswordProof.Answer.WRONG);
        assertThat(answer(WANTED)).isEqualTo(PasswordProof.Answer.RIGHT);
        assertThat(mailbox.to(lea.contact().email()).getLast().subject()).isEqualTo("Ton mot de passe a changé");
    }

    @Test
    void tooManyWrongOnesCloseThisWayAsTheyDoTheSignIn() {
        for (var i = 0; i < 10; i++) change("wrong " + i, WANTED);
        assertThat(body(change(PASSWORD, WANTED))).contains("Trop d’essais");
    }

    private PasswordProof.Answer answer(String password) {
        return proof.of(lea.account(), password);
    }

    private MvcTestResult change(String present, String wanted) {
        return mvc.post()
                .uri("/mon-compte/profil/connexion/mot-de-passe")
                .with(csrf())
                .with(signedInAs(accounts.find(lea.account()).orElseThrow()))
                .param("present", present)
                .param("wanted", wanted)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException noSuch) {
            throw new IllegalStateException(noSuch);
        }
    }
}
