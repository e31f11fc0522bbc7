package fr.passregion.parcel;

import fr.passregion.shared.Uai;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the card maker sent to one establishment under one number, « colis », and how far its list is ticked.
 *
 * @param tracking its number at the carrier, where the card maker gave one
 */
public record Parcel(
        UUID id, Uai institution, int batch, @Nullable String tracking, Instant announcedAt, Counts counts) {

    /** How many of its cards are where. */
    public record Counts(int cards, int announced, int received, int missing, int handedOver) {}

    /** Whether somebody must still look which of its cards are there. */
    public boolean isToTick() {
        return counts.announced > 0;
    }
}
