package fr.passregion.redemption.web;

import fr.passregion.card.CardNumber;
import fr.passregion.redemption.ShownCard;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What identifies the customer: the number on the card with the birth date, or a code, all in the same field. */
record CardForm(@Nullable String shown, @Nullable String birthDate) {

    private static final int LONGEST = 400;

    /** The card shown at that instant; empty when something must be corrected. */
    Optional<ShownCard> card(Instant now, Errors errors) {
        var text = ScannedText.of(shown == null ? "" : shown);
        if (ScannedText.isNumber(text)) return typed(text, errors);
        if (text.length() <= LONGEST) return Optional.of(new ShownCard.Scanned(text, now));
        errors.rejectValue("shown", "redemption.till.shown");
        return Optional.empty();
    }

    private Optional<ShownCard> typed(String text, Errors errors) {
        var digits = text.replaceAll("[^0-9]", "");
        if (digits.length() != 16) errors.rejectValue("shown", "redemption.till.shown");
        else if (CardNumber.parse(digits).isEmpty()) errors.rejectValue("shown", "redemption.till.mistyped");
        var date = TypedBirthDate.parse(birthDate == null ? "" : birthDate);
        if (date.isEmpty()) errors.rejectValue("birthDate", "redemption.till.birthDate");
        return errors.hasErrors() ? Optional.empty() : date.map(day -> new ShownCard.Typed(digits, day));
    }
}
