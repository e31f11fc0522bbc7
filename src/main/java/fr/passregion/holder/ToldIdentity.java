package fr.passregion.holder;

import java.time.LocalDate;

/** What somebody on the telephone says of themselves, to be held against a dossier without reading it out (ACC-04). */
public record ToldIdentity(String firstName, String lastName, LocalDate birthDate, String postcode) {

    /** Whether all of it is the dossier's: accents, case, hyphens and spaces of a name aside. */
    public boolean isOf(Holder holder) {
        return NormalisedName.of(firstName, lastName).equals(NormalisedName.of(holder.firstName(), holder.lastName()))
                && birthDate.equals(holder.birthDate())
                && postcode.equals(holder.contact().address().postcode());
    }
}
