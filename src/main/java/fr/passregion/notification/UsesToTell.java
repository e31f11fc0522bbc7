package fr.passregion.notification;

import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionBooked;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.RedemptionRefunded;
import fr.passregion.redemption.RefundId;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes the uses and refunds to tell, in their own transaction; the words come later, so that no till waits for them. */
@Component
class UsesToTell {

    /** A use, or a refund of it. */
    record Use(
            String cause,
            HolderId holder,
            RedemptionId redemption,
            @Nullable RefundId refund) {}

    private final StoredUseMails wishes;
    private final JdbcClient database;
    private final Clock clock;

    UsesToTell(StoredUseMails wishes, JdbcClient database, Clock clock) {
        this.wishes = wishes;
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    void on(RedemptionBooked booked) {
        note("use:" + booked.redemption().id(), booked.redemption(), null);
    }

    @EventListener
    void on(RedemptionRefunded refunded) {
        note(
                "refund:" + refunded.refund().id(),
                refunded.redemption(),
                refunded.refund().id());
    }

    private void note(String cause, Redemption use, @Nullable RefundId refund) {
        if (use.test() || !wishes.mayBeWishedBy(use.holder())) return;
        database.sql("""
                        insert into notification.use_to_tell (cause, holder_id, redemption_id, refund_id, noted_at)
                        select :cause, :holder, :redemption, :refund, :now
                         where exists (select from notification.wish where holder_id = :holder and each_use)
                            or exists (select from notification.push_device where holder_id = :holder)
                        on conflict do nothing
                        """)
                .param("cause", cause)
                .param("holder", use.holder().value())
                .param("redemption", use.id().value())
                .param("refund", refund == null ? null : refund.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Takes the oldest away for whoever puts them into words in the same transaction. */
    List<Use> take(int most) {
        return database.sql("""
                        delete from notification.use_to_tell where cause in (
                            select cause from notification.use_to_tell order by noted_at limit :most for update skip locked)
                        returning cause, holder_id, redemption_id, refund_id
                        """)
                .param("most", most)
                .query((row, number) -> {
                    var refund = row.getString("refund_id");
                    return new Use(
                            row.getString("cause"),
                            new HolderId(row.getObject("holder_id", UUID.class)),
                            new RedemptionId(row.getString("redemption_id")),
                            refund == null ? null : new RefundId(refund));
                })
                .list();
    }
}
