package fr.passregion.journeys;

import fr.passregion.holder.People;
import java.time.LocalDate;

/** A young person whom the Pass has never seen. */
record Newcomer(String firstName, String lastName, LocalDate birthDate, String email) {

    /** Sixteen on the demonstration's first day: orders alone, and names a guardian. */
    static Newcomer ofSixteen() {
        return new Newcomer(People.newFirstName(), "Da Silva", LocalDate.of(2010, 3, 14), People.newEmail());
    }

    /** The day of birth as it opens the activation: DDMMYYYY. */
    String birthDateAsTyped() {
        return "%02d%02d%d".formatted(birthDate.getDayOfMonth(), birthDate.getMonthValue(), birthDate.getYear());
    }
}
