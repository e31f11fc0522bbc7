package fr.passregion.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** The lock of a phone, as Chromium's own tools play it: it keeps passkeys, and knows its owner or not. */
final class SecurityKey {

    private static final String OPTIONS = """
            {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
             "isUserVerified": true, "automaticPresenceSimulation": true}""";

    private final CDPSession tools;
    private final String id;

    private SecurityKey(CDPSession tools, String id) {
        this.tools = tools;
        this.id = id;
    }

    static SecurityKey of(Visit visit) {
        var tools = visit.page().context().newCDPSession(visit.page());
        tools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.add("options", com.google.gson.JsonParser.parseString(OPTIONS));
        var made = tools.send("WebAuthn.addVirtualAuthenticator", options);
        return new SecurityKey(tools, made.get("authenticatorId").getAsString());
    }

    /** Whether the finger is its owner's. */
    void knowsItsOwner(boolean verified) {
        var asked = asked();
        asked.addProperty("isUserVerified", verified);
        tools.send("WebAuthn.setUserVerified", asked);
    }

    int passkeys() {
        return tools.send("WebAuthn.getCredentials", asked())
                .getAsJsonArray("credentials")
                .size();
    }

    /** Puts a copy of its only passkey, as it was some signatures ago, in place of it. */
    void goBackInTime() {
        var kept = tools.send("WebAuthn.getCredentials", asked())
                .getAsJsonArray("credentials")
                .get(0)
                .getAsJsonObject();
        tools.send("WebAuthn.clearCredentials", asked());
        kept.addProperty("signCount", 0);
        var copy = asked();
        copy.add("credential", kept);
        tools.send("WebAuthn.addCredential", copy);
    }

    private JsonObject asked() {
        var asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        return asked;
    }
}
