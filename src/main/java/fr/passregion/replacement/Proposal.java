package fr.passregion.replacement;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What declaring a card would do: what it costs, and which benefits could pay, the one with most left first (CAR-03).
 *
 * @param card the card that would be stopped
 */
public record Proposal(UUID card, Money fee, List<Payer> payers) {

    public Proposal {
        payers = List.copyOf(payers);
    }

    /** A benefit that can pay, and what would be left of it. */
    public record Payer(BenefitCode benefit, String label, Amount available, Amount left) {}

    /** Whether the new card must wait for the next reload. */
    public boolean mustWait() {
        return !fee.isZero() && payers.isEmpty();
    }

    public Optional<Payer> payer(BenefitCode benefit) {
        return payers.stream().filter(payer -> payer.benefit().equals(benefit)).findFirst();
    }
}
