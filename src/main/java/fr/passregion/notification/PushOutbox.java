package fr.passregion.notification;

import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes pushes down in the transaction of what they tell, one for each browser of their holder. */
@Component
class PushOutbox {

    private final JdbcClient database;
    private final Clock clock;

    PushOutbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The same cause twice is one push. {@code kind}: its words, {@code notification.push.<kind>}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String cause, HolderId holder, String kind) {
        database.sql("""
                        insert into notification.push (device_id, cause, kind, written_at, next_attempt)
                        select id, :cause, :kind, :now, :now from notification.push_device where holder_id = :holder
                        on conflict do nothing
                        """)
                .param("cause", cause)
                .param("kind", kind)
                .param("now", OffsetDateTime.now(clock))
                .param("holder", holder.value())
                .update();
    }
}
