package fr.passregion.institution.web;

import fr.passregion.institution.Halt;
import fr.passregion.shared.TypedDate;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** From when an establishment is suspended or closed, and why; or why it works again. What is not typed is empty. */
record HaltForm(TypedDate from, String why) {

    private static final int LONGEST_REASON = 300;

    HaltForm(@Nullable TypedDate from, @Nullable String why) {
        this.from = Objects.requireNonNullElse(from, new TypedDate("", "", ""));
        this.why = Objects.requireNonNullElse(why, "").strip();
    }

    static HaltForm on(LocalDate today) {
        return new HaltForm(TypedDate.of(today), "");
    }

    /** The halt that was typed; null where something must be corrected. */
    @Nullable Halt checked(Halt.Kind kind, LocalDate today, BindingResult errors) {
        var day = from.date()
                .filter(typed -> !typed.isBefore(today) && !typed.isAfter(today.plusYears(1)))
                .orElse(null);
        if (day == null) errors.rejectValue("from", "institution.halt.from.past");
        checkReason(errors);
        return day == null || errors.hasErrors() ? null : new Halt(kind, day, why);
    }

    void checkReason(BindingResult errors) {
        if (why.isEmpty()) errors.rejectValue("why", "institution.reason.missing");
        if (why.length() > LONGEST_REASON) errors.rejectValue("why", "institution.reason.tooLong");
    }
}
