package fr.passregion.partner;

import fr.passregion.audit.AuditTrail;
import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the network in the database. */
@Service
@Transactional
class StoredPartners implements Partners {

    private final Network network;
    private final Agreements agreements;
    private final PointsOfSale pointsOfSale;
    private final KnownPlaces known;
    private final AuditTrail audit;
    private final JdbcOperations database;

    StoredPartners(
            Network network,
            Agreements agreements,
            PointsOfSale pointsOfSale,
            KnownPlaces known,
            AuditTrail audit,
            JdbcOperations database) {
        this.network = network;
        this.agreements = agreements;
        this.pointsOfSale = pointsOfSale;
        this.known = known;
        this.audit = audit;
        this.database = database;
    }

    @Override
    public Optional<Inadmissible> inadmissible(NewPartner candidate) {
        return Gyms.include(candidate) ? Optional.of(Inadmissible.GYM) : Optional.empty();
    }

    @Override
    public PartnerId register(NewPartner partner) {
        inadmissible(partner).ifPresent(why -> {
            throw new IllegalArgumentException("Not admissible, ask first: " + why);
        });
        return network.add(partner);
    }

    @Override
    public void sign(NewAgreement agreement) {
        agreements.add(agreement);
        record("partner.agreement_signed", agreement.partner(), null);
    }

    @Override
    public PointOfSaleId openPointOfSale(PartnerId partner, NewPlace place) {
        return pointsOfSale.add(partner, place);
    }

    @Override
    public void setBankDetails(PartnerId partner, BankDetails details) {
        network.pay(partner, details);
        record("partner.bank_details_changed", partner, null);
    }

    @Override
    public void suspend(PartnerId partner, String why) {
        network.suspend(partner, why);
        record("partner.suspended", partner, why);
    }

    @Override
    public void reinstate(PartnerId partner) {
        network.reinstate(partner);
        record("partner.reinstated", partner, null);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Partner> find(PartnerId id) {
        return network.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PointOfSale> pointOfSale(PointOfSaleId id) {
        return pointsOfSale.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PointOfSale> pointsOfSale(PartnerId partner) {
        return pointsOfSale.of(partner);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AgreedBenefit> agreedAt(PointOfSaleId pointOfSale, LocalDate day) {
        return agreements.at(pointOfSale, day);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PointOfSaleId, PlaceTerms> termsAt(Collection<PointOfSaleId> places, LocalDate day) {
        return known.termsAt(new Journey(database), places, day).get();
    }

    @Override
    public Answer<Map<PointOfSaleId, PlaceTerms>> termsAt(
            Journey journey, Collection<PointOfSaleId> places, LocalDate day) {
        return known.termsAt(journey, places, day);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BankDetails> bankDetails(PartnerId partner) {
        return network.bankDetails(partner);
    }

    private void record(String act, PartnerId partner, @Nullable String why) {
        audit.record(act, "partner:" + partner, why);
    }
}
