package fr.passregion.ordering.web;

import fr.passregion.shared.TypedDate;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who orders, as typed: the young person, or somebody for their child, « je commande pour mon enfant ». */
record IdentityForm(
        @NotEmpty(message = "{ordering.firstName.missing}") @Pattern(regexp = "|" + Typed.NAME, message = "{ordering.name.invalid}") String firstName,

        @NotEmpty(message = "{ordering.lastName.missing}") @Pattern(regexp = "|" + Typed.NAME, message = "{ordering.name.invalid}") String lastName,

        TypedDate birthDate,

        @NotEmpty(message = "{ordering.email.missing}") @Pattern(regexp = "|" + Typed.EMAIL, message = "{ordering.email.invalid}") @Size(max = 200, message = "{ordering.email.invalid}") String email,

        @Nullable Boolean forChild) {

    private static final TypedDate NO_DATE = new TypedDate("", "", "");

    IdentityForm {
        firstName = Typed.text(firstName);
        lastName = Typed.text(lastName);
        birthDate = Objects.requireNonNullElse(birthDate, NO_DATE);
        email = Typed.text(email);
    }

    static IdentityForm of(Draft.@Nullable Person person) {
        return person == null
                ? new IdentityForm("", "", NO_DATE, "", null)
                : new IdentityForm(
                        person.firstName(),
                        person.lastName(),
                        TypedDate.of(person.birthDate()),
                        person.email(),
                        person.forChild());
    }
}
