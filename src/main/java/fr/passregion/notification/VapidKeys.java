package fr.passregion.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.passregion.secrets.SecretBox;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key by which push services know this server (VAPID, RFC 8292): made at its first use, and the same ever after. */
@Component
class VapidKeys {

    private static final String LABEL = "push-key:1";
    private static final Duration VALID = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");

    private record Keys(byte[] open, byte[] sealed) {}

    private final JdbcClient database;
    private final SecretBox box;
    private final MailSettings settings;
    private final Clock clock;

    VapidKeys(JdbcClient database, SecretBox box, MailSettings settings, Clock clock) {
        this.database = database;
        this.box = box;
        this.settings = settings;
        this.clock = clock;
    }

    String publicKey() {
        return BASE64.encodeToString(keys().open);
    }

    /** What a request to that push service says of who sends it, for half a day at most. */
    String authorization(URI endpoint) throws GeneralSecurityException {
        var keys = keys();
        var claims = "{\"aud\":\"%s://%s\",\"exp\":%d,\"sub\":\"%s\"}"
                .formatted(
                        endpoint.getScheme(),
                        endpoint.getAuthority(),
                        clock.instant().plus(VALID).getEpochSecond(),
                        subject());
        var said = HEADER + "." + encoded(claims);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(CurvePoints.privateKey(box.open(keys.sealed, LABEL)));
        signature.update(said.getBytes(US_ASCII));
        return "vapid t=%s.%s, k=%s"
                .formatted(said, BASE64.encodeToString(signature.sign()), BASE64.encodeToString(keys.open));
    }

    /** Whom a push service may write to: the site over HTTPS, or the sender of its e-mails. */
    private String subject() {
        return settings.site().startsWith("https://") ? settings.site() : "mailto:" + settings.from();
    }

    /** Two nodes that make one at the same time end up with the same. */
    private Keys keys() {
        var known = database.sql("select public_key, sealed_private from notification.push_key")
                .query((row, number) -> new Keys(row.getBytes("public_key"), row.getBytes("sealed_private")))
                .optional();
        return known.orElseGet(this::make);
    }

    private Keys make() {
        var pair = CurvePoints.newPair();
        database.sql("""
                        insert into notification.push_key (id, public_key, sealed_private) values (1, :open, :sealed)
                        on conflict do nothing
                        """)
                .param("open", CurvePoints.bytes((ECPublicKey) pair.getPublic()))
                .param("sealed", box.seal(CurvePoints.bytes((ECPrivateKey) pair.getPrivate()), LABEL))
                .update();
        return keys();
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(US_ASCII));
    }
}
