package fr.passregion.wallet;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import java.time.LocalDate;

/** An allotment to open: whose, of which benefit and year, counted how and until when. One holder has one of each. */
public record NewAllotment(
        HolderId holder, BenefitCode benefit, SchoolYear year, Unit unit, boolean unlimited, LocalDate lastDay) {

    public NewAllotment {
        if (unlimited != (unit == Unit.ENTRY)) {
            throw new IllegalArgumentException("Entries, and they alone, are without limit: " + unit);
        }
    }
}
