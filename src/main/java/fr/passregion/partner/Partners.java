package fr.passregion.partner;

import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Siret;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The partners, their agreements and places. */
public interface Partners {

    /** A partner to enter in the network's books; its main activity is the NAF code of the company register, if known. */
    record NewPartner(
            String name,
            PartnerKind kind,
            @Nullable Siret siret,
            String town,
            @Nullable String activity) {

        public NewPartner(String name, PartnerKind kind, @Nullable Siret siret, String town) {
            this(name, kind, siret, town, null);
        }
    }

    /** An agreement to sign: benefits with the tariff paid for each ticket or entry (zero for euros), and its dates. */
    record NewAgreement(PartnerId partner, Map<BenefitCode, Money> tariffs, LocalDate from, LocalDate until) {

        public NewAgreement {
            if (until.isBefore(from)) throw new IllegalArgumentException("An agreement ends after it begins");
            if (tariffs.isEmpty()) throw new IllegalArgumentException("An agreement is about benefits");
        }
    }

    /**
     * A place to open; what is not known is empty or null.
     *
     * @param opening its hours, in its own words
     * @param wheelchair whether one enters in a wheelchair
     */
    record NewPlace(
            String name,
            String town,
            String address,
            String opening,
            @Nullable Boolean wheelchair,
            @Nullable Position position) {

        public static NewPlace in(String name, String town) {
            return new NewPlace(name, town, "", "", null, null);
        }
    }

    /** Why somebody cannot be a partner at all. */
    enum Inadmissible {
        /** A gym or fitness centre, whatever it calls itself (SPO-01). */
        GYM
    }

    /** The rule that keeps this one out of the network, if any: to be asked before {@link #register}. */
    Optional<Inadmissible> inadmissible(NewPartner candidate);

    /** Enters a partner without agreement, « prospect »; an inadmissible one is a bug of the caller. */
    PartnerId register(NewPartner partner);

    void sign(NewAgreement agreement);

    /** Opens a place of which no more is known than the town: it is looked for in its middle, if no other is so called. */
    default PointOfSaleId openPointOfSale(PartnerId partner, String name, String town) {
        return openPointOfSale(partner, NewPlace.in(name, town));
    }

    PointOfSaleId openPointOfSale(PartnerId partner, NewPlace place);

    void setBankDetails(PartnerId partner, BankDetails details);

    /** Nothing is taken there any more until it is reinstated. */
    void suspend(PartnerId partner, String why);

    void reinstate(PartnerId partner);

    Optional<Partner> find(PartnerId id);

    Optional<PointOfSale> pointOfSale(PointOfSaleId id);

    List<PointOfSale> pointsOfSale(PartnerId partner);

    /** What this point of sale may take on that day: agreements in force; empty for a suspended partner. */
    List<AgreedBenefit> agreedAt(PointOfSaleId pointOfSale, LocalDate day);

    /**
     * What each of these points of sale may do on that day; one that does not exist is left out. A change holds from the
     * next question on, on every machine.
     */
    Answer<Map<PointOfSaleId, PlaceTerms>> termsAt(
            Journey journey, Collection<PointOfSaleId> pointsOfSale, LocalDate day);

    /** The same, asked alone. */
    Map<PointOfSaleId, PlaceTerms> termsAt(Collection<PointOfSaleId> pointsOfSale, LocalDate day);

    Optional<BankDetails> bankDetails(PartnerId partner);
}
