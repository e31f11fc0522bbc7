package fr.passregion.partner;

import fr.passregion.shared.BenefitCode;
import java.util.List;
import java.util.Optional;

/** What a point of sale may do on a day: whether its partner is suspended, and the benefits of the agreements in force. */
public record PlaceTerms(PointOfSale place, boolean suspended, List<AgreedBenefit> agreed) {

    public Optional<AgreedBenefit> agreed(BenefitCode benefit) {
        return agreed.stream().filter(one -> one.benefit().equals(benefit)).findFirst();
    }
}
