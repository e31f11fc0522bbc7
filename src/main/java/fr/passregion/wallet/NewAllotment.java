package fr.passregion.wallet;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An allotment to open: whose, of which benefit and year, counted how and until when. One holder has one of each.
 *
 * @param purpose what sets several of one benefit and year apart, such as the diploma whose equipment it pays; null where
 *     there is but one
 */
public record NewAllotment(
        HolderId holder,
        BenefitCode benefit,
        SchoolYear year,
        Unit unit,
        boolean unlimited,
        LocalDate lastDay,
        @Nullable String purpose) {

    public NewAllotment(
            HolderId holder, BenefitCode benefit, SchoolYear year, Unit unit, boolean unlimited, LocalDate lastDay) {
        this(holder, benefit, year, unit, unlimited, lastDay, null);
    }

    public NewAllotment {
        if (unlimited != (unit == Unit.ENTRY)) {
            throw new IllegalArgumentException("Entries, and they alone, are without limit: " + unit);
        }
    }

    /** The same holder, benefit, year and purpose are the same allotment, whoever opens it. */
    public AllotmentId id() {
        return new AllotmentId(NamedUuid.of("account", key()));
    }

    String key() {
        var key = "ALLOTMENT " + holder + " " + benefit + " " + year;
        return purpose == null ? key : key + " " + purpose;
    }
}
