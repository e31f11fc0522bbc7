package fr.passregion.programme;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import java.util.Set;

/**
 * What the Pass may cost (GEN-05).
 *
 * @param replacement debited from a benefit when a lost, stolen, broken or defective card is remade
 * @param neverFrom the benefits that never pay it (CAR-03)
 */
public record Fees(Money replacement, Set<BenefitCode> neverFrom) {

    public Fees {
        neverFrom = Set.copyOf(neverFrom);
    }
}
