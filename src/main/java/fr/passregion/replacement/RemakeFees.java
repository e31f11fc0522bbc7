package fr.passregion.replacement;

import fr.passregion.shared.Amount;
import fr.passregion.wallet.Fees;
import fr.passregion.wallet.Fees.FeeOutcome;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The fee of a remake in its holder's wallet, where one is held. */
@Component
class RemakeFees {

    private final Payers payers;
    private final Fees fees;

    RemakeFees(Payers payers, Fees fees) {
        this.payers = payers;
        this.fees = fees;
    }

    /** Holds the fee on the remake's payer; false where not enough is left of it after all. */
    boolean hold(Remake remake) {
        var benefit = Objects.requireNonNull(remake.payer());
        var allotment = payers.held(remake.holder(), benefit).allotment();
        return switch (fees.hold(allotment, Amount.of(remake.fee()), remake.cause())) {
            case FeeOutcome.Held held -> true;
            case FeeOutcome.Refused refused -> false;
        };
    }

    void take(Remake remake) {
        if (remake.payer() != null) fees.take(remake.cause());
    }

    void release(Remake remake) {
        if (remake.payer() != null) fees.release(remake.cause());
    }
}
