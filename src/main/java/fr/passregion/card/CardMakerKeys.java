package fr.passregion.card;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;
import org.springframework.core.io.Resource;

/** For whom a batch is encrypted and by whom it is signed. */
record CardMakerKeys(PGPPublicKey maker, PGPKeyPair region) {

    static CardMakerKeys read(Resource maker, Resource region, String passphrase) {
        return new CardMakerKeys(encrypting(maker), signing(region, passphrase));
    }

    private static PGPPublicKey encrypting(Resource file) {
        try {
            return new OpenPGPKeyReader()
                    .parseCertificate(file.getContentAsString(StandardCharsets.UTF_8)).getEncryptionKeys().stream()
                            .findFirst()
                            .orElseThrow(() -> new IOException("it has no key to encrypt with, or it has expired"))
                            .getPGPPublicKey();
        } catch (IOException | RuntimeException fault) {
            throw refused("encryption-key", file, fault);
        }
    }

    private static PGPKeyPair signing(Resource file, String passphrase) {
        try {
            var key = new OpenPGPKeyReader().parseKey(file.getContentAsString(StandardCharsets.UTF_8));
            var signing = key.getSigningKeys().stream()
                    .findFirst()
                    .orElseThrow(() -> new IOException("it has no key to sign with, or it has expired"));
            return key.getSecretKey(signing).unlock(passphrase.toCharArray()).getKeyPair();
        } catch (IOException | PGPException | RuntimeException fault) {
            throw refused("signing-key", file, fault);
        }
    }

    private static CardMakerKeysRefused refused(String setting, Resource file, Exception fault) {
        return new CardMakerKeysRefused(
                "passregion.card-maker.%s cannot be used: %s (%s)".formatted(setting, file, fault.getMessage()),
                "Export the key with « gpg --armor --export » (the Region’s with --export-secret-keys) and check"
                        + " passregion.card-maker.passphrase.");
    }
}
