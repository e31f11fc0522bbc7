package fr.passregion.parcel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * « Colis en retard »: parcels whose list nobody at the establishment has ticked to the end two weeks after they left, for the Region,
 * which asks the carrier or the establishment. Carriers take three working days.
 */
@Component
public class LateParcels {

    private static final Duration TIME_TO_TICK = Duration.ofDays(14);

    private final ParcelRows rows;
    private final Clock clock;

    LateParcels(ParcelRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Parcel> first(int limit) {
        return rows.late(clock.instant().minus(TIME_TO_TICK), limit);
    }
}
