package fr.passregion.ordering.web;

import fr.passregion.identity.OpaqueKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * A password chosen before the account exists, encrypted by the key that only the browser holds: the database alone
 * reveals nothing, and it is forgotten with the draft.
 */
record SealedPassword(String salt, String sealed) {

    static SealedPassword of(String password, OpaqueKey key) {
        var salt = KeyGenerators.string().generateKey();
        var bytes = Encryptors.stronger(key.text(), salt).encrypt(password.getBytes(StandardCharsets.UTF_8));
        return new SealedPassword(salt, HexFormat.of().formatHex(bytes));
    }

    String open(OpaqueKey key) {
        var bytes = Encryptors.stronger(key.text(), salt).decrypt(HexFormat.of().parseHex(sealed));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Never in a log by mistake. */
    @Override
    public String toString() {
        return "SealedPassword";
    }
}
