package fr.passregion.partner;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Siret;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The partners, their agreements and places. */
public interface Partners {

    /** A partner to enter in the network's books. */
    record NewPartner(
            String name, PartnerKind kind, @Nullable Siret siret, String town) {}

    /** An agreement to sign: benefits with the tariff paid for each ticket or entry (zero for euros), and its dates. */
    record NewAgreement(PartnerId partner, Map<BenefitCode, Money> tariffs, LocalDate from, LocalDate until) {}

    PartnerId register(NewPartner partner);

    void sign(NewAgreement agreement);

    PointOfSaleId openPointOfSale(PartnerId partner, String name, String town);

    void setBankDetails(PartnerId partner, BankDetails details);

    void suspend(PartnerId partner, String why);

    Optional<Partner> find(PartnerId id);

    Optional<PointOfSale> pointOfSale(PointOfSaleId id);

    List<PointOfSale> pointsOfSale(PartnerId partner);

    /** What this point of sale may take on that day: agreements in force; empty for a suspended partner. */
    List<AgreedBenefit> agreedAt(PointOfSaleId pointOfSale, LocalDate day);

    Optional<BankDetails> bankDetails(PartnerId partner);
}
