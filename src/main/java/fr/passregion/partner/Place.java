package fr.passregion.partner;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.PartnerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where the Pass is taken today, « lieu d’utilisation », as anybody may know it (GEN-02).
 *
 * @param opening its hours, in its own words; empty when they are not known
 * @param wheelchair whether one enters in a wheelchair; null when nobody said
 * @param kilometres as the crow flies from where one looked; null without a town or a position
 */
public record Place(
        PointOfSaleId id,
        String name,
        PartnerKind kind,
        List<BenefitCode> benefits,
        String address,
        String town,
        String website,
        String opening,
        @Nullable Boolean wheelchair,
        @Nullable Position position,
        @Nullable Double kilometres) {

    public Place {
        benefits = List.copyOf(benefits);
    }
}
