package fr.passregion.badge;

import fr.passregion.audit.AuditTrail;
import fr.passregion.secrets.SecretBox;
import fr.passregion.shared.Uai;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of access systems in their table, their secrets sealed. */
@Component
class StoredWebhooks implements Webhooks {

    private static final int LONGEST = 500;

    private final JdbcClient database;
    private final Deliveries deliveries;
    private final OutsideAddresses addresses;
    private final SecretBox secrets;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StoredWebhooks(
            JdbcClient database,
            Deliveries deliveries,
            OutsideAddresses addresses,
            SecretBox secrets,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Webhook> of(Uai institution) {
        return database.sql("select address, gone_at from badge.webhook where uai = :uai")
                .param("uai", institution.value())
                .query((row, index) -> new Webhook(row.getString("address"), row.getTimestamp("gone_at") != null))
                .optional();
    }

    @Override
    @Transactional
    public Setting set(Uai institution, String typed) {
        var address = typed.strip();
        var objection = objection(address);
        if (objection.isPresent()) return new Setting.Refused(objection.get());
        var secret = new byte[WebhookSignature.SECRET_BYTES];
        random.nextBytes(secret);
        database.sql("""
                        insert into badge.webhook (uai, address, secret, set_at) values (:uai, :address, :secret, :now)
                        on conflict (uai) do update
                            set address = excluded.address, secret = excluded.secret, set_at = excluded.set_at, gone_at = null
                        """)
                .param("uai", institution.value())
                .param("address", address)
                .param("secret", secrets.seal(secret, WebhookSender.label(institution.value())))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.record("badge.webhook_set", "institution:" + institution, address);
        return new Setting.Done(new WebhookSignature(secret).shown());
    }

    @Override
    @Transactional
    public boolean remove(Uai institution) {
        var removed = database.sql("delete from badge.webhook where uai = :uai")
                .param("uai", institution.value())
                .update();
        if (removed == 1) audit.record("badge.webhook_removed", "institution:" + institution, null);
        return removed == 1;
    }

    @Override
    public boolean test(Uai institution) {
        return deliveries.tellTest(institution.value());
    }

    @Override
    public boolean sendAgain(Uai institution, UUID delivery) {
        return deliveries.again(institution.value(), delivery);
    }

    @Override
    public List<Delivery> log(Uai institution) {
        return deliveries.log(institution.value());
    }

    private Optional<Objection> objection(String typed) {
        try {
            var address = URI.create(typed);
            var host = address.getHost();
            if (host == null || address.getUserInfo() != null || typed.length() > LONGEST)
                return Optional.of(Objection.NOT_AN_ADDRESS);
            if (!"https".equals(address.getScheme())) return Optional.of(Objection.NOT_HTTPS);
            addresses.resolve(host.replaceAll("^\\[|]$", ""));
            return Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.of(Objection.NOT_AN_ADDRESS);
        } catch (OutsideAddresses.Inside inside) {
            return Optional.of(Objection.NOT_PUBLIC);
        } catch (UnknownHostException nowhere) {
            return Optional.of(Objection.UNKNOWN_HOST);
        }
    }
}
