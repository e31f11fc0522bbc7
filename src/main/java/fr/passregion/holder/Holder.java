package fr.passregion.holder;

import fr.passregion.identity.AccountId;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Language;
import java.time.LocalDate;

/** A young person known to the Pass, « titulaire » or « bénéficiaire »: their dossier's identity data, and the language they are written to in. */
public record Holder(
        HolderId id,
        CaseNumber caseNumber,
        AccountId account,
        String firstName,
        String lastName,
        LocalDate birthDate,
        Contact contact,
        Language language) {

    public String fullName() {
        return firstName + " " + lastName;
    }

    /** Whether the person has not yet had their eighteenth birthday on that day. */
    public boolean isMinorOn(LocalDate day) {
        return birthDate.plusYears(18).isAfter(day);
    }
}
