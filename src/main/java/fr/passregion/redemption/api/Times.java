package fr.passregion.redemption.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants as the API writes them: to the second, in Paris, with the offset. */
final class Times {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Times() {}

    static String of(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(PARIS));
    }
}
