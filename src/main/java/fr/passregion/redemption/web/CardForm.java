package fr.passregion.redemption.web;

import fr.passregion.redemption.ShownCard;
import fr.passregion.shared.TypedDate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What identifies the customer: the number on the card and the birth date. */
record CardForm(
        @Nullable String lieu,
        @Nullable String number,
        @Nullable TypedDate birthDate) {

    Optional<ShownCard.Typed> card(Errors errors) {
        var digits = number == null ? "" : number.replaceAll("[^0-9]", "");
        if (digits.length() != 16) errors.rejectValue("number", "redemption.till.number");
        var date = birthDate == null ? Optional.<LocalDate>empty() : birthDate.date();
        if (date.isEmpty()) errors.rejectValue("birthDate", "redemption.till.birthDate");
        return errors.hasErrors() ? Optional.empty() : date.map(day -> new ShownCard.Typed(digits, day));
    }
}
