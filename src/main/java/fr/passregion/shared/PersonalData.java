package fr.passregion.shared;

import java.util.List;

/**
 * What one module holds on a holder, and how it tells it to them (ACC-09). Each module that has a table with a holder
 * or an account in it declares one as a bean; a table that none declares fails a test.
 */
public record PersonalData(List<Told> told, List<Untold> untold) {

    /**
     * One table as its holder is told it.
     *
     * @param table its full name
     * @param title what it is, to the holder
     * @param query its rows on {@code :holder}, whose account is {@code :account}, in columns named for the holder;
     *     never a secret, nor a word on somebody else
     */
    public record Told(String table, String title, String query) {}

    /** A table that names holders and tells them nothing more, and why. */
    public record Untold(String table, String why) {}

    public static PersonalData of(Told... told) {
        return new PersonalData(List.of(told), List.of());
    }

    public PersonalData leavingOut(Untold... others) {
        return new PersonalData(told, List.of(others));
    }
}
