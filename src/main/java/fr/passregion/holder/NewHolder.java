package fr.passregion.holder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person to register: dossier number and account are made on the way. Without a password the account waits for its activation. */
public record NewHolder(
        String firstName,
        String lastName,
        LocalDate birthDate,
        Contact contact,
        @Nullable Guardian guardian,
        @Nullable String password) {}
