package fr.passregion.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Who we are to a device that keeps passkeys: the operator's site and nothing else, or the very machine on which somebody
 * tries the product. The device must know its owner by finger, face or code: possession alone is no second factor.
 */
@Component
class RelyingParties {

    private static final String THIS_MACHINE = "localhost";
    private static final String NAME = "Pass’Région";

    private final KnownUsers users;
    private final StoredCredentials credentials;
    private final URI site;
    private final Map<URI, WebAuthnRelyingPartyOperations> known = new ConcurrentHashMap<>();

    /** @param site the same to which the links of e-mails lead */
    RelyingParties(
            KnownUsers users,
            StoredCredentials credentials,
            @Value("${passregion.mail.site:http://localhost:8080}") URI site) {
        this.users = users;
        this.credentials = credentials;
        this.site = site;
    }

    WebAuthnRelyingPartyOperations of(HttpServletRequest request) {
        var isHere = request.getServerName().equals(THIS_MACHINE);
        var origin = isHere ? URI.create("http://" + THIS_MACHINE + ":" + request.getLocalPort()) : site;
        return known.computeIfAbsent(origin, this::operations);
    }

    private WebAuthnRelyingPartyOperations operations(URI origin) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(origin.getHost())
                .name(NAME)
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(users, credentials, party, Set.of(origin.toString()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
