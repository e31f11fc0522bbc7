package fr.passregion.holder;

import org.jspecify.annotations.Nullable;

/** Where a holder can be reached: e-mail always, telephone if they wish, and a postal address. */
public record Contact(String email, @Nullable String phone, Address address) {

    /** A postal address; it need not be in the Region (ELI-03). */
    public record Address(String line1, @Nullable String line2, String postcode, String town) {}
}
