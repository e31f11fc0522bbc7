package fr.passregion.outing;

import fr.passregion.institution.AtStake;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The outings that an establishment has announced and that are still to come. */
@Component
class OutingsAtStake implements AtStake {

    private final OutingRows rows;
    private final Clock clock;

    OutingsAtStake(OutingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Number at(Uai uai) {
        var today = LocalDate.now(clock);
        return new Number(
                "outings",
                rows.of(uai).stream()
                        .filter(outing -> outing.mayBeCancelledOn(today))
                        .count());
    }
}
