package fr.passregion.card;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;
import org.springframework.stereotype.Component;

/** Signs and encrypts in OpenPGP, so that the card maker needs no tool of ours; the same seed gives the same bytes. */
@Component
class BatchSeal {

    private static final int PACKET_BYTES = 1 << 16;

    private final CardMakerKeys keys;

    BatchSeal(CardMakerKeys keys) {
        this.keys = keys;
    }

    /** What writes the clear file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The detached signature, armoured. */
    byte[] sign(byte[] text, Instant at) {
        var region = keys.region();
        var signer = new BcPGPContentSignerBuilder(region.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512);
        var generator = new PGPSignatureGenerator(signer, region.getPublicKey());
        try {
            generator.init(PGPSignature.BINARY_DOCUMENT, region.getPrivateKey());
            var said = new PGPSignatureSubpacketGenerator();
            said.setSignatureCreationTime(true, Date.from(at));
            said.setIssuerFingerprint(true, region.getPublicKey());
            generator.setHashedSubpackets(said.generate());
            generator.update(text);
            return armoured(generator.generate().getEncoded());
        } catch (IOException | PGPException fault) {
            throw new IllegalStateException("The Region’s key does not sign", fault);
        }
    }

    /** Writes the content for the card maker’s eyes alone. */
    void encrypt(String name, Seed seed, Content content, OutputStream target) throws IOException {
        var random = seed.numbers();
        var cipher = new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setWithIntegrityPacket(true)
                .setSecureRandom(random);
        var generator = new PGPEncryptedDataGenerator(cipher);
        generator.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(keys.maker()).setSecureRandom(random));
        var literal = new PGPLiteralDataGenerator();
        try (var sealed = generator.open(target, new byte[PACKET_BYTES]);
                var clear =
                        literal.open(sealed, PGPLiteralData.BINARY, name, PGPLiteralData.NOW, new byte[PACKET_BYTES])) {
            content.writeTo(clear);
        } catch (PGPException fault) {
            throw new IllegalStateException("Nothing can be encrypted for the card maker’s key", fault);
        }
    }

    private static byte[] armoured(byte[] packet) throws IOException {
        var text = new ByteArrayOutputStream();
        try (var armour = ArmoredOutputStream.builder().clearHeaders().build(text)) {
            armour.write(packet);
        }
        return text.toByteArray();
    }
}
