package fr.passregion.redemption.api;

import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RefundReason;
import fr.passregion.redemption.RefundRequest;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the body of a refund into a request, by the unit of its debit, and collects all that is wrong with it on the way. */
final class RefundInput {

    private static final long HIGHEST_AMOUNT = 10_000_000;
    private static final int LONGEST_NOTE = 300;

    private final List<Fault> faults = new ArrayList<>();

    static Parsed<RefundRequest> read(RefundBody body, Redemption debit, RefundRequest.Author author) {
        var input = new RefundInput();
        var reason = input.reason(body.reason());
        var amount = input.amount(body, debit.debited().unit());
        if (body.note() != null && !Input.isPlain(body.note(), LONGEST_NOTE)) input.fault("/note", Fault.Kind.TEXT);
        return input.faults.isEmpty() && reason.isPresent()
                ? new Parsed.Read<>(new RefundRequest(debit.id(), amount, reason.get(), note(body), author))
                : Parsed.wrong(input.faults);
    }

    private static @Nullable String note(RefundBody body) {
        return body.note() == null || body.note().isBlank() ? null : body.note();
    }

    private Optional<RefundReason> reason(@Nullable String code) {
        var reason = Stream.of(RefundReason.values())
                .filter(one -> Objects.equals(code, one.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (reason.isEmpty()) fault("/reason", code == null ? Fault.Kind.MISSING : Fault.Kind.REASON);
        return reason;
    }

    private @Nullable Amount amount(RefundBody body, Unit unit) {
        return switch (unit) {
            case EUR -> {
                if (body.quantity() != null) fault("/quantity", Fault.Kind.QUANTITY_OF_EUROS);
                yield amount("/amount", body.amount(), unit, Fault.Kind.AMOUNT);
            }
            case TICKET, ENTRY -> {
                if (body.amount() != null) fault("/amount", Fault.Kind.AMOUNT_OF_PIECES);
                var count = body.quantity();
                yield amount("/quantity", count == null ? null : count.longValue(), unit, Fault.Kind.QUANTITY);
            }
        };
    }

    private @Nullable Amount amount(String pointer, @Nullable Long count, Unit unit, Fault.Kind kind) {
        if (count == null) return null;
        if (count >= 1 && count <= HIGHEST_AMOUNT) return new Amount(unit, count);
        fault(pointer, kind);
        return null;
    }

    private void fault(String pointer, Fault.Kind kind) {
        faults.add(Fault.at(pointer, kind));
    }
}
