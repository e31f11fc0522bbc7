package fr.passregion.notification;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys on the curve P-256 as Web Push writes them: a public key is 65 bytes, a private one 32. */
final class CurvePoints {

    private static final int COORDINATE = 32;
    private static final int UNCOMPRESSED = 4;
    private static final String CURVE = "secp256r1";

    private CurvePoints() {}

    static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static byte[] bytes(ECPublicKey key) {
        return ByteBuffer.allocate(1 + 2 * COORDINATE)
                .put((byte) UNCOMPRESSED)
                .put(coordinate(key.getW().getAffineX()))
                .put(coordinate(key.getW().getAffineY()))
                .array();
    }

    static byte[] bytes(ECPrivateKey key) {
        return coordinate(key.getS());
    }

    /** A point that is not on the curve is refused: with it, one could guess at the other key. */
    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != 1 + 2 * COORDINATE || point[0] != UNCOMPRESSED)
            throw new GeneralSecurityException("Not an uncompressed point");
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, point.length));
        if (!isOnTheCurve(x, y)) throw new GeneralSecurityException("Not on the curve");
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve()));
    }

    static ECPrivateKey privateKey(byte[] number) throws GeneralSecurityException {
        return (ECPrivateKey)
                KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), curve()));
    }

    private static boolean isOnTheCurve(BigInteger x, BigInteger y) throws GeneralSecurityException {
        var curve = curve().getCurve();
        var prime = ((java.security.spec.ECFieldFp) curve.getField()).getP();
        if (x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0) return false;
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
        return y.pow(2).mod(prime).equals(right);
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(CURVE));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var exact = new byte[COORDINATE];
        var from = Math.max(0, bytes.length - COORDINATE);
        System.arraycopy(bytes, from, exact, COORDINATE - (bytes.length - from), bytes.length - from);
        return exact;
    }
}
