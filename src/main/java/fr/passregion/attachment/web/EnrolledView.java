package fr.passregion.attachment.web;

import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Enrolments.Enrolled;
import java.time.format.DateTimeFormatter;

/**
 * Somebody enrolled at the establishment, as its staff read it.
 *
 * @param key the track and the diploma that were seen
 */
public record EnrolledView(String id, String name, String birthDate, String caseNumber, String track, String key) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    static EnrolledView of(Enrolled enrolled, Tracks tracks) {
        var holder = enrolled.holder();
        var enrolment = enrolled.enrolment();
        return new EnrolledView(
                holder.id().toString(),
                holder.lastName() + " " + holder.firstName(),
                holder.birthDate().format(DAY),
                holder.caseNumber().grouped(),
                tracks.words(enrolment.year(), enrolment.track(), enrolment.diploma()),
                key(enrolment));
    }

    static String key(Enrolment enrolment) {
        return enrolment.track() + " " + (enrolment.diploma() == null ? "" : enrolment.diploma());
    }
}
