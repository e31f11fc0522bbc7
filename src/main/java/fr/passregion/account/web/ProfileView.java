package fr.passregion.account.web;

import fr.passregion.holder.Contact;
import fr.passregion.shared.TypedDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * « Mes informations »: what is known, what can be changed, and why the rest cannot.
 *
 * @param waitingEmail the address that has yet to confirm
 * @param birthDateChangesLeft how often the holder may still change their birth date
 * @param photo its address, or null where there is none
 * @param photoNews what became of another photo that was sent, or null
 */
public record ProfileView(
        String name,
        String caseNumber,
        Contact.Address address,
        @Nullable String phone,
        String email,
        @Nullable String waitingEmail,
        LocalDate birthDate,
        int birthDateChangesLeft,
        @Nullable String photo,
        @Nullable PhotoNews photoNews,
        Schooling schooling) {

    /** Where somebody studies, and whether they may still correct it themselves. */
    public record Schooling(String school, String track, boolean correctable, String why) {}

    /** What became of another photo: a sentence, and what the Region wrote where it refused, in French. */
    public record PhotoNews(String sentence, @Nullable String reason) {}

    public String addressLine() {
        var second = address.line2() == null ? "" : ", " + address.line2();
        return address.line1() + second + ", " + address.postcode() + " " + address.town();
    }

    public TypedDate typedBirthDate() {
        return TypedDate.of(birthDate);
    }
}
