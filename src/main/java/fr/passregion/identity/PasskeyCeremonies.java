package fr.passregion.identity;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two talks between a browser and us about a passkey, each a question that is kept in the session and answered once: a
 * new one is made, or one signs in. What comes back from a browser may be anything.
 */
@Component
public class PasskeyCeremonies {

    private static final int MOST = 10;
    private static final int LONGEST_ANSWER = 16_000;
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    /** What became of a new passkey. */
    public enum Addition {
        ADDED,
        /** Refused by the verification, answered too late, or twice. */
        REFUSED,
        /** There are ten already. */
        TOO_MANY
    }

    private final RelyingParties parties;
    private final StoredCredentials credentials;
    private final Passkeys passkeys;
    private final Attempts attempts;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository newOnes =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository signIns =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremonies(RelyingParties parties, StoredCredentials credentials, Passkeys passkeys, Attempts attempts) {
        this.parties = parties;
        this.credentials = credentials;
        this.passkeys = passkeys;
        this.attempts = attempts;
    }

    /** The question that makes a passkey for whoever is signed in, in JSON for the browser. */
    public String askForNew(HttpServletRequest request, HttpServletResponse response) {
        var who = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var options = parties.of(request)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
        newOnes.save(request, response, options);
        return json.writeValueAsString(options);
    }

    /** Keeps the passkey that a browser made, under the name of its device. */
    @Transactional
    public Addition add(SignedIn person, String answer, HttpServletRequest request, HttpServletResponse response) {
        var asked = newOnes.load(request);
        newOnes.save(request, response, null);
        if (credentials.of(person.account()).size() >= MOST) return Addition.TOO_MANY;
        var made = read(answer, MADE, PasskeyCeremonies::partsOf);
        if (asked == null || made.isEmpty()) return Addition.REFUSED;
        try {
            var label = Device.named(request.getHeader(HttpHeaders.USER_AGENT));
            var kept = parties.of(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(made.get(), label)));
            passkeys.added(person.account(), kept);
            return Addition.ADDED;
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return Addition.REFUSED;
        }
    }

    /** The question that lets any of our passkeys sign in, in JSON for the browser. */
    public String askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var options = parties.of(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(who));
        signIns.save(request, response, options);
        return json.writeValueAsString(options);
    }

    /** Whose passkey answered; empty where it was refused, or too many were from this network address. */
    public Optional<AccountId> recognise(String answer, HttpServletRequest request, HttpServletResponse response) {
        var asked = signIns.load(request);
        signIns.save(request, response, null);
        if (!attempts.count(Attempts.Kind.ADDRESS, request.getRemoteAddr())) return Optional.empty();
        var shown = read(answer, SHOWN, PasskeyCeremonies::partsOf);
        if (asked == null || shown.isEmpty()) return Optional.empty();
        try {
            var user = parties.of(request).authenticate(new RelyingPartyAuthenticationRequest(asked, shown.get()));
            attempts.takeBack(Attempts.Kind.ADDRESS, request.getRemoteAddr());
            return Optional.of(StoredCredentials.accountOf(user.getId()));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private <R extends AuthenticatorResponse> Optional<PublicKeyCredential<R>> read(
            String answer, TypeReference<PublicKeyCredential<R>> kind, Function<R, Stream<@Nullable Bytes>> parts) {
        if (answer.length() > LONGEST_ANSWER) return Optional.empty();
        try {
            return Optional.ofNullable(json.readValue(answer, kind))
                    .filter(found -> isThere(found.getRawId()) && isThere(found.getResponse()))
                    .filter(found -> parts.apply(found.getResponse()).allMatch(PasskeyCeremonies::isThere));
        } catch (JacksonException | IllegalArgumentException isNone) {
            return Optional.empty();
        }
    }

    /** The types promise it, the sender does not. */
    private static boolean isThere(@Nullable Object part) {
        return part != null;
    }

    private static Stream<@Nullable Bytes> partsOf(AuthenticatorAttestationResponse made) {
        return Stream.of(made.getAttestationObject(), made.getClientDataJSON());
    }

    private static Stream<@Nullable Bytes> partsOf(AuthenticatorAssertionResponse shown) {
        return Stream.of(shown.getAuthenticatorData(), shown.getClientDataJSON(), shown.getSignature());
    }
}
