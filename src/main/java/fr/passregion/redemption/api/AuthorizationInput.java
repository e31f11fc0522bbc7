package fr.passregion.redemption.api;

import fr.passregion.redemption.AuthorizationId;
import fr.passregion.redemption.CaptureRequest;
import fr.passregion.redemption.Counter;
import fr.passregion.shared.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the body of a capture into a request, and collects all that is wrong with it on the way. */
final class AuthorizationInput {

    private final List<Fault> faults = new ArrayList<>();

    static Parsed<CaptureRequest> capture(Counter counter, AuthorizationId id, CaptureBody body) {
        var input = new AuthorizationInput();
        var price = input.amount("/price", body.price(), 0);
        var amount = input.amount("/amount", body.amount(), 1);
        var count = body.quantity();
        if (count != null && (count < 1 || count > Input.MOST_PIECES)) input.fault("/quantity", Fault.Kind.QUANTITY);
        return input.faults.isEmpty()
                ? new Parsed.Read<>(new CaptureRequest(counter, id, price, amount, count))
                : Parsed.wrong(input.faults);
    }

    private @Nullable Money amount(String pointer, @Nullable Long cents, long least) {
        if (cents == null) return null;
        if (cents >= least && cents <= Input.HIGHEST_PRICE) return new Money(cents);
        fault(pointer, Fault.Kind.AMOUNT);
        return null;
    }

    private void fault(String pointer, Fault.Kind kind) {
        faults.add(Fault.at(pointer, kind));
    }
}
