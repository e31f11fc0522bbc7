package fr.passregion.ordering;

import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long young people wait for their establishment’s answer, « délais de validation »: who is slow, and who was reminded
 * (REG-03). Days are those of Europe/Paris.
 */
public interface EnrolmentDelays {

    /** No sooner than so many days after a request came, nor after the last reminder. */
    int PATIENCE_DAYS = 7;

    /**
     * One establishment with requests that wait.
     *
     * @param medianDays half of those requests wait less, half wait more
     * @param answered in the last thirty days
     * @param answerDays half of those were answered sooner, half later; null where none was
     * @param reminded the day of the last reminder; null where there was none
     */
    record Delay(
            Uai institution,
            String name,
            long pending,
            int medianDays,
            int oldestDays,
            long answered,
            @Nullable Integer answerDays,
            @Nullable LocalDate reminded) {}

    /** All that waits anywhere. */
    record Total(long institutions, long pending, int medianDays) {}

    /**
     * What waits at one establishment, by age: its parts make the whole.
     *
     * @param fresh for less than two days
     * @param overdue for {@link #PATIENCE_DAYS} or more
     */
    record Waiting(long pending, long fresh, long overdue, int oldestDays) {

        /** Those between the two. */
        public long thisWeek() {
            return pending - fresh - overdue;
        }
    }

    Waiting at(Uai institution);

    Total total();

    /** Those whose oldest request has waited longest come first; pages are numbered from 1. */
    List<Delay> slowest(int page, int perPage);

    /**
     * Writes to those of these establishments where a request has waited for {@link #PATIENCE_DAYS}, and which were not
     * reminded for as long; the others are left in peace.
     *
     * @return how many were reminded
     */
    int remind(Collection<Uai> institutions);
}
