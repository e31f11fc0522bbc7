package fr.passregion.holder;

import fr.passregion.identity.AccountId;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holders change of their own dossier at any time (ACC-01). An e-mail address changes with its account’s, once it has
 * confirmed. Whoever asks must have the right to.
 */
public interface OwnData {

    void move(HolderId holder, Contact.Address address);

    /** Another telephone number, or none. */
    void callOn(HolderId holder, @Nullable PhoneNumber phone);

    /** The language in which this account’s holder is written to from now on; nothing where nobody’s dossier has that account. */
    void read(AccountId account, Language language);

    /** What becomes of another birth date. */
    enum BirthDateChange {
        /** In force at once, at every till. */
        DONE,
        /** It is the one that is known. */
        SAME,
        /** Changed as often as a holder may within a year: the helpdesk does it. */
        TOO_MANY
    }

    BirthDateChange bornOn(HolderId holder, LocalDate birthDate);

    /**
     * The helpdesk sets another birth date, however often the holder has: the holder is told by e-mail, and why stands in the
     * journal. No where it is the one that is known.
     */
    boolean correctBirthDate(HolderId holder, LocalDate birthDate, String why);

    /** How many more times this holder may change their birth date now. */
    int birthDateChangesLeft(HolderId holder);
}
