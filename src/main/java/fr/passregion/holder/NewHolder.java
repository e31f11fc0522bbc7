package fr.passregion.holder;

import fr.passregion.shared.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person to register: dossier number and account are made on the way. Without a password the account waits for its activation. */
public record NewHolder(
        String firstName,
        String lastName,
        LocalDate birthDate,
        Contact contact,
        @Nullable Guardian guardian,
        @Nullable String password,
        Language language) {

    /** One who is written to in French. */
    public NewHolder(
            String firstName,
            String lastName,
            LocalDate birthDate,
            Contact contact,
            @Nullable Guardian guardian,
            @Nullable String password) {
        this(firstName, lastName, birthDate, contact, guardian, password, Language.FRENCH);
    }
}
