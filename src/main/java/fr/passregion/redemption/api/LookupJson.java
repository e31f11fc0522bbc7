package fr.passregion.redemption.api;

import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.redemption.LookupOutcome;
import fr.passregion.redemption.PhotoLinks;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer to a look-up. */
record LookupJson(HolderJson holder, String check, List<BenefitJson> benefits) {

    /** Who stands there, as far as a till may know. */
    record HolderJson(String firstName, @Nullable String photo) {}

    /** A benefit that could be taken; what is available is null where there is no limit. */
    record BenefitJson(
            String code,
            String label,
            String unit,
            @Nullable Long available,
            String until,
            long holderContribution) {

        static BenefitJson of(HeldBenefit held) {
            return new BenefitJson(
                    held.benefit().value(),
                    held.label(),
                    held.unit().name(),
                    held.unlimited() ? null : held.available().quantity(),
                    held.lastDay().toString(),
                    held.holderContribution().cents());
        }
    }

    static LookupJson of(LookupOutcome.Found found, PhotoLinks links) {
        var photo = found.customer().photo();
        return new LookupJson(
                new HolderJson(found.customer().firstName(), photo == null ? null : links.to(photo)),
                found.check().name().toLowerCase(Locale.ROOT),
                found.benefits().stream().map(BenefitJson::of).toList());
    }
}
