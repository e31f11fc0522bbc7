package fr.passregion.ordering;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A validation or a consent as three columns hold it. */
record CheckColumns(String state, Instant since, @Nullable String reason) {

    static CheckColumns of(Check check) {
        return switch (check) {
            case Check.Pending pending -> new CheckColumns("PENDING", pending.since(), null);
            case Check.Accepted accepted -> new CheckColumns("ACCEPTED", accepted.since(), null);
            case Check.Refused refused -> new CheckColumns("REFUSED", refused.since(), refused.reason());
        };
    }

    static CheckColumns of(Consent consent, Instant placedAt) {
        return switch (consent) {
            case Consent.NotNeeded none -> new CheckColumns("NOT_NEEDED", placedAt, null);
            case Consent.Asked asked -> new CheckColumns("ASKED", asked.since(), null);
            case Consent.Given given -> new CheckColumns("GIVEN", given.since(), null);
            case Consent.Refused refused -> new CheckColumns("REFUSED", refused.since(), null);
        };
    }

    Check check() {
        return switch (state) {
            case "PENDING" -> new Check.Pending(since);
            case "ACCEPTED" -> new Check.Accepted(since);
            case "REFUSED" -> new Check.Refused(since, Objects.requireNonNull(reason));
            default -> throw new IllegalStateException("Not a validation: " + state);
        };
    }

    Consent consent() {
        return switch (state) {
            case "NOT_NEEDED" -> new Consent.NotNeeded();
            case "ASKED" -> new Consent.Asked(since);
            case "GIVEN" -> new Consent.Given(since);
            case "REFUSED" -> new Consent.Refused(since);
            default -> throw new IllegalStateException("Not a consent: " + state);
        };
    }
}
