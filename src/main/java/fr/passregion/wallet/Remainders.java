package fr.passregion.wallet;

import fr.passregion.shared.HolderId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who still has something that will lapse: read in slices, since in May that is nearly everybody. */
@Component
public class Remainders {

    private final JdbcClient database;

    Remainders(JdbcClient database) {
        this.database = database;
    }

    /** The next holders, in the order of their ids, with something left of what ends on that day. */
    public List<HolderId> endingOn(LocalDate lastDay, @Nullable HolderId after, int most) {
        return database.sql("""
                        select distinct holder_id from wallet.account
                         where kind = 'ALLOTMENT' and not lapsed and last_day = :day and not unlimited
                           and least(posted, entitled - used) > held
                           and (:after::uuid is null or holder_id > :after)
                         order by holder_id limit :most
                        """)
                .param("day", lastDay)
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query((row, number) -> new HolderId(row.getObject("holder_id", UUID.class)))
                .list();
    }
}
