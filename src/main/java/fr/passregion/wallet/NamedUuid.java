package fr.passregion.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** UUIDs made from names (RFC 9562, version 8): the first bits of the SHA-256 of the name's parts, each with its length. */
final class NamedUuid {

    private NamedUuid() {}

    static UUID of(String space, String first, Object... rest) {
        var digest = DigestUtils.getSha256Digest();
        add(digest, space);
        add(digest, first);
        for (var part : rest) add(digest, part.toString());
        var hash = ByteBuffer.wrap(digest.digest());
        var high = hash.getLong() & ~0xF000L | 0x8000L;
        var low = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(high, low);
    }

    /** The same, with the milliseconds of an instant in its first 48 bits. */
    static UUID at(Instant time, String space, String first, Object... rest) {
        var name = of(space, first, rest);
        var high = time.toEpochMilli() << Short.SIZE | name.getMostSignificantBits() & 0xFFFF;
        return new UUID(high, name.getLeastSignificantBits());
    }

    /** The length before each part keeps « ab » + « c » and « a » + « bc » apart. */
    private static void add(MessageDigest digest, String part) {
        var bytes = part.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
