package fr.passregion.ordering.web;

import fr.passregion.holder.Guardian;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A minor's legal guardian, as typed. */
record GuardianForm(
        @NotEmpty(message = "{ordering.guardian.missing}") @Pattern(regexp = "|" + Typed.NAME, message = "{ordering.name.invalid}") String name,

        @NotEmpty(message = "{ordering.email.missing}") @Pattern(regexp = "|" + Typed.EMAIL, message = "{ordering.email.invalid}") @Size(max = 200, message = "{ordering.email.invalid}") String email,

        String phone) {

    GuardianForm {
        name = Typed.text(name);
        email = Typed.text(email);
        phone = Typed.text(phone);
    }

    static GuardianForm of(@Nullable Guardian guardian) {
        return guardian == null
                ? new GuardianForm("", "", "")
                : new GuardianForm(guardian.name(), guardian.email(), Typed.text(guardian.phone()));
    }
}
