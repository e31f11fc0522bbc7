package fr.passregion.identity;

import static fr.passregion.shared.French.moment;

import java.time.ZoneId;
import java.util.List;

/** One passkey as its owner reads it. */
public record PasskeyView(String handle, String label, String added, String used) {

    public static List<PasskeyView> of(List<Passkeys.Passkey> passkeys, ZoneId zone) {
        return passkeys.stream()
                .map(passkey -> new PasskeyView(
                        passkey.handle(),
                        passkey.label(),
                        moment(passkey.addedAt().atZone(zone)),
                        moment(passkey.lastUsed().atZone(zone))))
                .toList();
    }
}
