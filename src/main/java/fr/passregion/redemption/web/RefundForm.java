package fr.passregion.redemption.web;

import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.RefundReason;
import fr.passregion.redemption.RefundRequest;
import fr.passregion.shared.Amount;
import fr.passregion.shared.TypedPrice;
import fr.passregion.shared.Unit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How much of a debit is given back and why. The key makes one refund of two presses. */
record RefundForm(
        @Nullable String amount,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String key) {

    private static final int LONGEST_NOTE = 300;

    /** A debit, how much of it may be asked for at this step, and who asks. */
    record About(RedemptionId debit, Amount most, RefundRequest.Author author) {}

    /** The request this makes; empty when something must be corrected. */
    Optional<RefundRequest> request(About about, Errors errors) {
        var part = part(about.most().unit());
        if (part.isEmpty() || part.get().isZero() || !about.most().covers(part.get()))
            errors.rejectValue("amount", "redemption.refund.amount", words(about.most()), null);
        var why = why();
        if (why.isEmpty()) errors.rejectValue("reason", "redemption.refund.reason");
        if (text().length() > LONGEST_NOTE || text().codePoints().anyMatch(Character::isISOControl))
            errors.rejectValue("note", "redemption.refund.note");
        if (errors.hasErrors()) return Optional.empty();
        var said = text().isEmpty() ? null : text();
        return Optional.of(
                new RefundRequest(about.debit(), part.orElseThrow(), why.orElseThrow(), said, about.author()));
    }

    /** The key of the form, or a new one. */
    String keyOrNew() {
        return key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }

    private static Object[] words(Amount most) {
        return new Object[] {RefundWords.amount(most)};
    }

    Optional<RefundReason> why() {
        return Stream.of(RefundReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst();
    }

    private Optional<Amount> part(Unit unit) {
        var typed = Objects.requireNonNullElse(amount, "").strip();
        return switch (unit) {
            case EUR -> TypedPrice.parse(typed).map(Amount::of);
            case TICKET, ENTRY ->
                typed.matches("[0-9]{1,3}") ? Optional.of(new Amount(unit, Long.parseLong(typed))) : Optional.empty();
        };
    }

    /** Whether nothing is said beside the reason. */
    boolean isSilent() {
        return text().isEmpty();
    }

    private String text() {
        return note == null ? "" : note.strip().replaceAll("\\R", " ");
    }
}
