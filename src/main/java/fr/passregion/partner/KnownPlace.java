package fr.passregion.partner;

import fr.passregion.shared.BenefitCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** A point of sale with every agreement of its partner, whatever its dates; where two speak of a benefit, the first holds. */
record KnownPlace(PointOfSale place, boolean suspended, List<Dated> agreements) {

    /** A benefit agreed upon, and the days it is agreed for. */
    record Dated(AgreedBenefit benefit, LocalDate from, LocalDate until) {

        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    PlaceTerms on(LocalDate day) {
        var inForce = new LinkedHashMap<BenefitCode, AgreedBenefit>();
        for (var one : agreements) {
            if (one.isInForceOn(day)) inForce.putIfAbsent(one.benefit().benefit(), one.benefit());
        }
        return new PlaceTerms(place, suspended, List.copyOf(inForce.values()));
    }
}
