package fr.passregion.account.web;

import fr.passregion.holder.Contact;
import fr.passregion.shared.TypedDate;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed in « mes informations », one form a subject. */
final class ProfileForms {

    private static final TypedDate NO_DATE = new TypedDate("", "", "");

    private ProfileForms() {}

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A postal address. */
    record AddressForm(
            @NotEmpty(message = "{account.street.missing}") @Size(max = 100, message = "{account.street.long}") String line1,

            @Size(max = 100, message = "{account.street.long}") String line2,

            @NotEmpty(message = "{account.postcode.missing}") @Pattern(regexp = "|\\d{4,5}", message = "{account.postcode.invalid}") String postcode,

            @NotEmpty(message = "{account.town.missing}") @Size(max = 80, message = "{account.town.long}") String town) {

        AddressForm {
            line1 = text(line1);
            line2 = text(line2);
            postcode = text(postcode).replace(" ", "");
            town = text(town);
        }

        Contact.Address address() {
            return new Contact.Address(line1, line2.isEmpty() ? null : line2, postcode, town);
        }
    }

    /** A telephone number, or nothing for none. */
    record PhoneForm(String phone) {

        PhoneForm {
            phone = text(phone);
        }
    }

    /** Another e-mail address, and the password that proves who asks. */
    record EmailForm(
            @NotEmpty(message = "{account.email.missing}") @Pattern(regexp = "|[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}", message = "{account.email.invalid}") @Size(max = 200, message = "{account.email.invalid}") String email,

            @NotEmpty(message = "{account.password.missing}") String emailPassword) {

        EmailForm {
            email = text(email);
            emailPassword = Objects.requireNonNullElse(emailPassword, "");
        }
    }

    /** Another birth date, and the password that proves who asks. */
    record BirthDateForm(
            TypedDate birthDate,

            @NotEmpty(message = "{account.password.missing}") String birthDatePassword) {

        BirthDateForm {
            birthDate = Objects.requireNonNullElse(birthDate, NO_DATE);
            birthDatePassword = Objects.requireNonNullElse(birthDatePassword, "");
        }
    }
}
