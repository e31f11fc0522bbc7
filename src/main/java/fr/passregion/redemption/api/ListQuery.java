package fr.passregion.redemption.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.redemption.Counter;
import fr.passregion.redemption.Journal;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.Standing;
import fr.passregion.shared.BenefitCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list. */
final class ListQuery {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 100;

    private final Map<String, String> parameters;
    private final List<Fault> faults = new ArrayList<>();

    private ListQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static Parsed<Journal.Query> read(Counter counter, Map<String, String> parameters) {
        var reading = new ListQuery(parameters);
        var query = new Journal.Query(
                counter,
                reading.time("from", 0),
                reading.time("to", 1),
                reading.benefit(),
                reading.status(),
                reading.after(),
                reading.limit());
        return reading.faults.isEmpty() ? new Parsed.Read<>(query) : Parsed.wrong(reading.faults);
    }

    static String cursor(Journal.Position position) {
        var text = position.bookedAt() + " " + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** A moment with its offset, or a day of Paris: from its first second, or until its last one. */
    private @Nullable Instant time(String name, int daysAfter) {
        var text = parameters.get(name);
        if (text == null) return null;
        try {
            if (!text.matches("[0-9]{4}-.{5,40}")) return fault(name, Fault.Kind.TIME);
            if (text.length() > 10) return OffsetDateTime.parse(text).toInstant();
            return LocalDate.parse(text).plusDays(daysAfter).atStartOfDay(PARIS).toInstant();
        } catch (DateTimeException none) {
            return fault(name, Fault.Kind.TIME);
        }
    }

    private @Nullable BenefitCode benefit() {
        var text = parameters.get("benefit");
        if (text == null) return null;
        try {
            return new BenefitCode(text);
        } catch (IllegalArgumentException none) {
            return fault("benefit", Fault.Kind.CODE);
        }
    }

    private Journal.@Nullable Position after() {
        var text = parameters.get("after");
        if (text == null) return null;
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
            if (parts.length == 2 && parts[0].matches("[0-9]{4}-.{5,40}") && parts[1].matches("red_[0-9a-f]{32}"))
                return new Journal.Position(Instant.parse(parts[0]), new RedemptionId(parts[1]));
        } catch (IllegalArgumentException | DateTimeException none) {
            // said below
        }
        return fault("after", Fault.Kind.CURSOR);
    }

    private int limit() {
        var text = parameters.getOrDefault("limit", "" + DEFAULT_LIMIT);
        var limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > HIGHEST_LIMIT) fault("limit", Fault.Kind.LIMIT);
        return limit;
    }

    private Standing.@Nullable Status status() {
        var text = parameters.get("status");
        if (text == null) return null;
        for (var status : Standing.Status.values())
            if (text.equals(status.name().toLowerCase(Locale.ROOT))) return status;
        return fault("status", Fault.Kind.STATUS);
    }

    private <T> @Nullable T fault(String parameter, Fault.Kind kind) {
        faults.add(Fault.in(parameter, kind));
        return null;
    }
}
