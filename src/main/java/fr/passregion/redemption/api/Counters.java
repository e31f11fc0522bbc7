package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.Counter;

/** Which till a key stands for. */
final class Counters {

    private Counters() {}

    static Counter of(ApiKeys.Caller caller) {
        return switch (caller.kind()) {
            case LIVE -> new Counter(new PointOfSaleId(caller.scope()), false);
            case TEST -> new Counter(new PointOfSaleId(caller.scope()), true);
            case BADGE -> throw new IllegalStateException("No badge key passes the door of the till");
        };
    }
}
