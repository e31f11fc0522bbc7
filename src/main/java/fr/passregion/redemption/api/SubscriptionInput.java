package fr.passregion.redemption.api;

import fr.passregion.redemption.Counter;
import fr.passregion.subscription.Subscriptions.Confirmation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a platform confirms; every fault is told at once. */
final class SubscriptionInput {

    private static final int LONGEST = 100;

    private SubscriptionInput() {}

    static Parsed<Confirmation> read(String code, SubscriptionBody body, Counter platform) {
        var faults = new ArrayList<Fault>();
        var reference = body.reference();
        if (reference == null) faults.add(Fault.at("/reference", Fault.Kind.MISSING));
        else if (reference.isBlank() || reference.length() > LONGEST)
            faults.add(Fault.at("/reference", Fault.Kind.TEXT));
        var lastDay = day(body.lastDay());
        if (body.lastDay() == null) faults.add(Fault.at("/lastDay", Fault.Kind.MISSING));
        else if (lastDay.isEmpty()) faults.add(Fault.at("/lastDay", Fault.Kind.DATE));
        if (reference == null || lastDay.isEmpty() || !faults.isEmpty()) return Parsed.wrong(faults);
        return new Parsed.Read<>(new Confirmation(code, reference, lastDay.get(), platform.pointOfSale()));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
