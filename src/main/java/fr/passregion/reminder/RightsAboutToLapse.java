package fr.passregion.reminder;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import java.time.LocalDate;
import java.util.List;

/**
 * A holder has something left that will be lost after a day (GEN-03). Published once for each of the days that the settings name.
 *
 * @param left each benefit with what is left of it; those of health are not named
 * @param places where some of it can be used near the holder's home: at most three, the nearest first
 */
public record RightsAboutToLapse(
        HolderId holder, LocalDate lastDay, int daysBefore, List<Left> left, List<String> places) {

    /**
     * What is left of one benefit.
     *
     * @param inWords the amount as the programme says it, in French
     */
    public record Left(BenefitCode benefit, String label, Amount amount, String inWords) {}

    public RightsAboutToLapse {
        left = List.copyOf(left);
        places = List.copyOf(places);
    }
}
