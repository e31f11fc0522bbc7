package fr.passregion.ordering.web;

import fr.passregion.holder.Contact;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A postal address and a telephone, as typed. */
record AddressForm(
        @NotEmpty(message = "{ordering.street.missing}") @Size(max = 100, message = "{ordering.street.long}") String line1,

        @Size(max = 100, message = "{ordering.street.long}") String line2,

        @NotEmpty(message = "{ordering.postcode.missing}") @Pattern(regexp = "|\\d{4,5}", message = "{ordering.postcode.invalid}") String postcode,

        @NotEmpty(message = "{ordering.town.missing}") @Size(max = 80, message = "{ordering.town.long}") String town,

        String phone) {

    AddressForm {
        line1 = Typed.text(line1);
        line2 = Typed.text(line2);
        postcode = Typed.text(postcode).replace(" ", "");
        town = Typed.text(town);
        phone = Typed.text(phone);
    }

    static AddressForm of(Draft.@Nullable Home home) {
        if (home == null) return new AddressForm("", "", "", "", "");
        var address = home.address();
        return new AddressForm(
                address.line1(),
                Typed.text(address.line2()),
                address.postcode(),
                address.town(),
                Typed.text(home.phone()));
    }

    Contact.Address address() {
        return new Contact.Address(line1, line2.isEmpty() ? null : line2, postcode, town);
    }
}
