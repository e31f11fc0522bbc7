package fr.passregion.redemption.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.partner.PointOfSaleId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose till it is: a cashier has one point of sale, a manager those of the partner. Any other does not exist. */
@Component
class Places {

    private final Partners partners;

    Places(Partners partners) {
        this.partners = partners;
    }

    List<PointOfSale> of(SignedIn person) {
        var cashiers = person.scope(Role.CASHIER).map(PointOfSaleId::new).flatMap(partners::pointOfSale);
        var managers = person.scope(Role.PARTNER_MANAGER).map(scope -> new PartnerId(UUID.fromString(scope))).stream()
                .flatMap(partner -> partners.pointsOfSale(partner).stream());
        return Stream.concat(cashiers.stream(), managers).distinct().toList();
    }

    /** The place named, or the only one. */
    PointOfSale chosen(SignedIn person, @Nullable String place) {
        var places = of(person);
        if (place == null && places.size() == 1) return places.getFirst();
        return places.stream()
                .filter(one -> one.id().value().equals(place))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
