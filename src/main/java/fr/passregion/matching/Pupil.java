package fr.passregion.matching;

import java.time.LocalDate;

/**
 * One line of an establishment's list that could be read, « élève ».
 *
 * @param line its place in the list, counted from 1 without the header
 * @param group the class, empty where the list tells none
 * @param left whether the list says that the pupil is gone
 */
public record Pupil(int line, String lastName, String firstName, LocalDate birthDate, String group, boolean left) {

    String key() {
        return Spelling.key(lastName, firstName) + " " + birthDate;
    }
}
