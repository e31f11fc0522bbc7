package fr.passregion.redemption;

import fr.passregion.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Take what was promised, or less of it: by default all of it, at the price that was told then; of a lower price as much
 * as it allows.
 */
public record CaptureRequest(
        Counter counter,
        AuthorizationId authorization,
        @Nullable Money price,
        @Nullable Money amount,
        @Nullable Integer quantity) {

    public CaptureRequest {
        if (amount != null && amount.isZero()) throw new IllegalArgumentException("A capture takes something");
        if (quantity != null && quantity < 1) throw new IllegalArgumentException("A capture takes something");
    }
}
