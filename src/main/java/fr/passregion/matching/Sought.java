package fr.passregion.matching;

import java.time.LocalDate;

/** Somebody of ours whom a line of a list may be, « personne recherchée ». */
public interface Sought {

    String lastName();

    String firstName();

    LocalDate birthDate();

    /** Whether the establishment must still decide on this person. */
    boolean isPending();
}
