package fr.passregion.team.web;

import fr.passregion.team.Position;
import fr.passregion.team.Teams.Newcomer;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom to invite, as it is typed. */
record NewcomerForm(
        @NotBlank(message = "{team.name.missing}") @Size(max = 80, message = "{team.name.tooLong}") String name,

        @NotBlank(message = "{team.email.missing}") @Email(message = "{team.email.wrong}") @Size(max = 200, message = "{team.email.wrong}") String email,

        @NotNull(message = "{team.position.missing}") @Nullable Position position) {

    NewcomerForm {
        name = Objects.requireNonNullElse((@Nullable String) name, "").strip();
        email = Objects.requireNonNullElse((@Nullable String) email, "").strip();
    }

    Newcomer newcomer() {
        return new Newcomer(name, email, Objects.requireNonNull(position));
    }
}
