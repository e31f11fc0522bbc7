package fr.passregion.identity;

import static fr.passregion.testing.SignIn.signedInAs;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.testing.PassRegionTest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What comes as a passkey may be anything; the ceremonies that succeed are walked in a browser. */
@PassRegionTest
class PasskeyPagesTests {

    private static final String PASSWORD = "tortue violon lampe";

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final PasswordResets resets;
    private final SecondFactors factors;
    private final StoredCredentials credentials;
    private final SignedIn lea;

    PasskeyPagesTests(
            MockMvcTester mvc,
            Accounts accounts,
            Passkeys passkeys,
            PasswordResets resets,
            SecondFactors factors,
            StoredCredentials credentials) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.resets = resets;
        this.factors = factors;
        this.credentials = credentials;
        this.lea = open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "\"\"",
                "{\"id\":null,\"rawId\":null,\"type\":\"public-key\",\"response\":null}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"other\",\"response\":{\"clientDataJSON\":\"e30\"}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"attestationObject\":\"oA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"},"
                        + "\"clientExtensionResults\":{}}",
                "{\"rawId\":\"%%%\"}",
                "[[[[[[[[[[[[[[[["
            })
    void whatIsNoAnswerIsRefusedInWords(String answer) {
        var session = mvc.post()
                .uri("/connexion/cle/question")
                .with(csrf())
                .exchange()
                .getRequest()
                .getSession();
        assertThat(mvc.post()
                        .uri("/connexion/cle")
                        .session(session(session))
                        .with(csrf())
                        .param("answer", answer))
                .hasStatus(303)
                .hasRedirectedUrl("/connexion");

        var asked = question(PASSWORD).getRequest().getSession();
        assertThat(mvc.post()
                        .uri("/cles-d-acces")
                        .session(session(asked))
                        .with(csrf())
                        .with(signedInAs(lea))
                        .param("answer", answer))
                .hasStatus(303);
        assertThat(passkeys.of(lea.account())).isEmpty();
    }

    @Test
    void aHugeAnswerIsNotEvenRead() {
        assertThat(mvc.post().uri("/connexion/cle").with(csrf()).param("answer", "[".repeat(1_000_000)))
                .hasStatus(303)
                .hasRedirectedUrl("/connexion");
    }

    @Test
    void addingOneTakesThePassword() {
        assertThat(question("not this one")).hasStatus(422).bodyText().contains("Ce n’est pas le mot de passe");
        assertThat(question(PASSWORD))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.authenticatorSelection.userVerification",
                        need -> assertThat(need).isEqualTo("required"))
                .hasPathSatisfying(
                        "$.authenticatorSelection.residentKey",
                        need -> assertThat(need).isEqualTo("required"))
                .hasPathSatisfying("$.rp.id", id -> assertThat(id).isEqualTo("localhost"))
                .hasPathSatisfying("$.user.name", name -> assertThat(name).isEqualTo(lea.login()));
        for (var i = 0; i < 10; i++) question("wrong " + i);
        assertThat(question(PASSWORD)).hasStatus(429);
    }

    @Test
    void signingInAsksForFingerFaceOrCodeAndNamesNobody() {
        assertThat(mvc.post().uri("/connexion/cle/question").with(csrf()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.userVerification", need -> assertThat(need).isEqualTo("required"))
                .hasPathSatisfying(
                        "$.allowCredentials", none -> assertThat(none).asArray().isEmpty());
    }

    @Test
    void somebodyElsesIsNeitherRenamedNorRemoved() {
        var theirs = key(lea);
        var sam = open();
        var handle = theirs.getCredentialId().toBase64UrlString();
        post("/cles-d-acces/nom", sam, "cle", handle, "nom", "La mienne");
        post("/cles-d-acces/retrait", sam, "cle", handle);
        assertThat(passkeys.of(lea.account()))
                .singleElement()
                .extracting(Passkeys.Passkey::label)
                .isEqualTo("Firefox");
        post("/cles-d-acces/nom", lea, "cle", handle, "nom", "  Mon téléphone ");
        assertThat(passkeys.of(lea.account()))
                .singleElement()
                .extracting(Passkeys.Passkey::label)
                .isEqualTo("Mon téléphone");
        for (var bad : List.of("", " ", "x".repeat(61))) post("/cles-d-acces/nom", lea, "cle", handle, "nom", bad);
        post("/cles-d-acces/nom", lea, "cle", "%%%", "nom", "Rien");
        assertThat(passkeys.of(lea.account()))
                .singleElement()
                .extracting(Passkeys.Passkey::label)
                .isEqualTo("Mon téléphone");
        post("/cles-d-acces/retrait", lea, "cle", handle);
        post("/cles-d-acces/retrait", lea, "cle", handle);
        assertThat(passkeys.of(lea.account())).isEmpty();
    }

    @Test
    void aPasskeyNeverChangesHandsAndAnOldCountBetraysACopy() {
        var key = key(lea);
        var used = ImmutableCredentialRecord.fromCredentialRecord(key)
                .signatureCount(5)
                .build();
        credentials.save(used);
        assertThatIllegalArgumentException().isThrownBy(() -> credentials.save(used));
        var stolen = ImmutableCredentialRecord.fromCredentialRecord(key)
                .signatureCount(6)
                .userEntityUserId(StoredCredentials.userOf(open().account()))
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> credentials.save(stolen));
        assertThat(passkeys.of(lea.account())).hasSize(1);
    }

    @Test
    void whatTheMailboxReplacesAndWhatTheHelpdeskResetsTakesThemAway() {
        key(lea);
        resets.choose(resets.draw(lea.account()).text(), "hibou cerise tambour");
        assertThat(passkeys.of(lea.account())).isEmpty();
        key(lea);
        factors.reset(lea.account(), "IN_PERSON: essai");
        assertThat(passkeys.of(lea.account())).isEmpty();
    }

    private CredentialRecord key(SignedIn person) {
        var random = UUID.randomUUID().toString().getBytes(US_ASCII);
        var key = ImmutableCredentialRecord.builder()
                .credentialId(new Bytes(random))
                .userEntityUserId(StoredCredentials.userOf(person.account()))
                .publicKey(new ImmutablePublicKeyCose(random))
                .attestationObject(new Bytes(random))
                .attestationClientDataJSON(new Bytes(random))
                .transports(Set.of(AuthenticatorTransport.INTERNAL, AuthenticatorTransport.HYBRID))
                .signatureCount(1)
                .uvInitialized(true)
                .backupEligible(true)
                .backupState(false)
                .created(Instant.EPOCH)
                .lastUsed(Instant.EPOCH)
                .label("Firefox")
                .build();
        credentials.save(key);
        var found = Objects.requireNonNull(credentials.findByCredentialId(key.getCredentialId()));
        assertThat(found.getTransports()).isEqualTo(key.getTransports());
        assertThat(found.getPublicKey().getBytes()).isEqualTo(random);
        return key;
    }

    private MvcTestResult question(String password) {
        return mvc.post()
                .uri("/cles-d-acces/question")
                .with(csrf())
                .with(signedInAs(lea))
                .param("present", password)
                .exchange();
    }

    private static MockHttpSession session(@Nullable HttpSession session) {
        return (MockHttpSession) Objects.requireNonNull(session);
    }

    private void post(String path, SignedIn who, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(signedInAs(who));
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        assertThat(request.exchange()).hasStatus(303);
    }

    private SignedIn open() {
        var email = "lea-" + UUID.randomUUID() + "@example.org";
        var account = accounts.open(
                new NewAccount(email, "Léa", email, PASSWORD, List.of(new Grant(Role.HOLDER, "" + UUID.randomUUID()))));
        return accounts.find(account).orElseThrow();
    }
}
