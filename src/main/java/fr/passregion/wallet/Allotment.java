package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import java.time.LocalDate;

/**
 * What one holder was given of one benefit, « montant chargé », in its own unit and with its own last day (BEN-01). An
 * unlimited allotment counts what was used; its total and what is available of it say nothing. What is held is promised
 * to a payee and not yet taken: it is not available.
 *
 * @param closed whether its holder's enrolment has changed and gives nothing of it any more (CAR-06)
 */
public record Allotment(
        AllotmentId id,
        HolderId holder,
        BenefitCode benefit,
        SchoolYear year,
        Unit unit,
        boolean unlimited,
        Amount total,
        Amount available,
        Amount held,
        Amount used,
        Amount lapsed,
        LocalDate lastDay,
        boolean closed) {

    /** One that its holder has a right to. */
    public Allotment(
            AllotmentId id,
            HolderId holder,
            BenefitCode benefit,
            SchoolYear year,
            Unit unit,
            boolean unlimited,
            Amount total,
            Amount available,
            Amount held,
            Amount used,
            Amount lapsed,
            LocalDate lastDay) {
        this(id, holder, benefit, year, unit, unlimited, total, available, held, used, lapsed, lastDay, false);
    }

    /** The last day itself still counts, until its last second (GEN-03). */
    public boolean isExpiredOn(LocalDate day) {
        return day.isAfter(lastDay);
    }

    public boolean covers(Amount amount) {
        return unlimited || available.covers(amount);
    }

    /** The same, once this much of it has been used. */
    public Allotment after(Amount taken) {
        var left = unlimited ? available : available.minus(taken);
        return new Allotment(
                id,
                holder,
                benefit,
                year,
                unit,
                unlimited,
                total,
                left,
                held,
                used.plus(taken),
                lapsed,
                lastDay,
                closed);
    }
}
