package fr.passregion.outing;

import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outings to which a young person is taken, and their right not to come (CUL-05). */
@Component
public class Invitations {

    private final OutingRows rows;
    private final Clock clock;

    Invitations(OutingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Those of today and to come, the next one first. */
    public List<ClassOuting> toCome(HolderId holder) {
        return rows.of(holder, LocalDate.now(clock));
    }

    /** Says no, until the day before; false where it is too late, was said before, or the outing is none of theirs. */
    @Transactional
    public boolean decline(HolderId holder, UUID outing) {
        return rows.decline(holder, outing, LocalDate.now(clock));
    }
}
