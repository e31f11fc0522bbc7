package fr.passregion.identity;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** One passkey as its owner reads it. */
public record PasskeyView(String handle, String label, ZonedDateTime added, ZonedDateTime used) {

    public static List<PasskeyView> of(List<Passkeys.Passkey> passkeys, ZoneId zone) {
        return passkeys.stream()
                .map(passkey -> new PasskeyView(
                        passkey.handle(),
                        passkey.label(),
                        passkey.addedAt().atZone(zone),
                        passkey.lastUsed().atZone(zone)))
                .toList();
    }
}
