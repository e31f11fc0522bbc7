package fr.passregion.notification;

import fr.passregion.shared.HolderId;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The browsers in their table. */
@Component
class StoredPushDevices implements PushDevices {

    private static final int MOST = 10;
    private static final int AUTH_BYTES = 16;
    private static final int LONGEST_ADDRESS = 1000;
    private static final int LONGEST_NAME = 80;

    private final JdbcClient database;
    private final PushServices services;
    private final VapidKeys keys;
    private final StoredUseMails wishes;
    private final Clock clock;

    StoredPushDevices(JdbcClient database, PushServices services, VapidKeys keys, StoredUseMails wishes, Clock clock) {
        this.database = database;
        this.services = services;
        this.keys = keys;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override
    public String publicKey() {
        return keys.publicKey();
    }

    @Override
    public List<PushDevice> of(HolderId holder) {
        return database.sql(
                        "select id, name, since from notification.push_device where holder_id = :holder order by since")
                .param("holder", holder.value())
                .query((row, number) -> new PushDevice(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    @Transactional
    public Outcome add(HolderId holder, String name, Offer offer) {
        if (offer.endpoint().length() > LONGEST_ADDRESS || !services.areAt(offer.endpoint()))
            return Outcome.NOT_A_BROWSER;
        try {
            var point = Base64.getUrlDecoder().decode(offer.p256dh());
            var auth = Base64.getUrlDecoder().decode(offer.auth());
            CurvePoints.publicKey(point);
            if (auth.length != AUTH_BYTES) return Outcome.NOT_A_BROWSER;
            write(holder, name, offer.endpoint(), point, auth);
        } catch (IllegalArgumentException | GeneralSecurityException notKeys) {
            return Outcome.NOT_A_BROWSER;
        }
        keepTheNewest(holder);
        wishes.tellsNow(holder);
        return Outcome.ADDED;
    }

    private void write(HolderId holder, String name, String endpoint, byte[] point, byte[] auth) {
        database.sql("""
                        insert into notification.push_device (id, holder_id, name, endpoint, p256dh, auth, since)
                        values (:id, :holder, :name, :endpoint, :point, :auth, :now)
                        on conflict (endpoint) do update set holder_id = excluded.holder_id, name = excluded.name,
                            p256dh = excluded.p256dh, auth = excluded.auth, since = excluded.since
                        """)
                .param("id", UUID.randomUUID())
                .param("holder", holder.value())
                .param("name", name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .param("endpoint", endpoint)
                .param("point", point)
                .param("auth", auth)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void keepTheNewest(HolderId holder) {
        database.sql("""
                        delete from notification.push_device where id in (
                            select id from notification.push_device where holder_id = :holder
                            order by since desc, id offset :most)
                        """).param("holder", holder.value()).param("most", MOST).update();
    }

    @Override
    public void remove(HolderId holder, UUID device) {
        database.sql("delete from notification.push_device where id = :device and holder_id = :holder")
                .param("device", device)
                .param("holder", holder.value())
                .update();
    }
}
