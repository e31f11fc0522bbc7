package fr.passregion.desk;

import fr.passregion.ordering.EnrolmentDelays.Waiting;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an establishment's staff see when they come in: what waits for them and figures of their own, never what a young
 * person uses (EST-01, EST-06).
 */
public interface Desks {

    /**
     * Work that waits, counted as the pages count it to which it leads.
     *
     * @param toCorrect requests refused, which the young people may correct
     * @param equipment holders who wait for their first equipment
     * @param parcels of cards whose list is not ticked yet
     * @param outings planned for today or later
     */
    record Tasks(Waiting requests, long toCorrect, int attachments, int equipment, long parcels, long outings) {

        /** Whether nobody waits for this establishment. */
        public boolean isDone() {
            return requests.pending() == 0 && attachments == 0 && equipment == 0 && parcels == 0;
        }
    }

    /**
     * The renewals of the coming year.
     *
     * @param lastDay on which they can be told
     */
    record Campaign(SchoolYear year, long toRenew, long left, long done, LocalDate lastDay) {

        public long all() {
            return toRenew + left + done;
        }
    }

    /**
     * How many have the Pass of the year there, and how many of the cards that open its doors work.
     *
     * @param accepted requests of whichever year that it has accepted
     */
    record Figures(SchoolYear year, long enrolled, long cards, long accepted) {}

    /** @param campaign null between two campaigns, and where nobody was enrolled the year before */
    record Home(Tasks tasks, @Nullable Campaign campaign, Figures figures) {}

    /** Empty where there is no such establishment. */
    Optional<Home> of(Uai institution);
}
