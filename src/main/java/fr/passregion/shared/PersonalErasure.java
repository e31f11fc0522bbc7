package fr.passregion.shared;

import java.util.List;
import java.util.function.Supplier;

/**
 * How one module forgets a holder whose erasure was decided (ACC-09). Each module that declares {@link PersonalData}
 * declares one as a bean; a table that is told and neither erased nor kept for a reason fails a test.
 */
public record PersonalErasure(List<Erased> erased, List<Kept> kept, List<Wait> waits) {

    /**
     * What empties one table of a person; the statements run in their order, all in one transaction.
     *
     * @param table its full name
     * @param statement on {@code :holder}, whose account is {@code :account}, dossier number {@code :number} and address
     *     {@code :email}; it may write {@code :pseudonym}, drawn for this erasure, and {@code :now}
     * @param drawn the value of {@code :drawn}, new for each person
     */
    public record Erased(String table, String statement, Supplier<String> drawn) {

        public Erased(String table, String statement) {
            this(table, statement, () -> "");
        }
    }

    /** A table whose rows stay, with identifiers that lead to nobody any more, and why. */
    public record Kept(String table, String why) {}

    /**
     * What must end before anybody is forgotten.
     *
     * @param condition an SQL condition on {@code :holder} and {@code :account}
     * @param name what it is, in one word under which the pages say it: {@code account.erasure.first.<name>}
     */
    public record Wait(String condition, String name) {}

    public static PersonalErasure of(Erased... erased) {
        return new PersonalErasure(List.of(erased), List.of(), List.of());
    }

    public PersonalErasure keeping(Kept... tables) {
        return new PersonalErasure(erased, List.of(tables), waits);
    }

    public PersonalErasure waitingFor(Wait... what) {
        return new PersonalErasure(erased, kept, List.of(what));
    }
}
