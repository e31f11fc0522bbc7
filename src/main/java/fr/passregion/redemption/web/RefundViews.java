package fr.passregion.redemption.web;

import fr.passregion.partner.Partner;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RefundDesk;
import org.springframework.stereotype.Component;

/** Makes views of debits that may be given back. */
@Component
class RefundViews {

    private final RefundDesk desk;
    private final Partners partners;
    private final Programmes programmes;

    RefundViews(RefundDesk desk, Partners partners, Programmes programmes) {
        this.desk = desk;
        this.partners = partners;
        this.programmes = programmes;
    }

    RefundView of(Redemption debit, String path) {
        return new RefundView(desk.prospectOf(debit.id()), path, label(debit), who(debit));
    }

    private String label(Redemption debit) {
        return programmes
                .find(debit.year())
                .flatMap(programme -> programme.findBenefit(debit.benefit()))
                .map(Benefit::label)
                .orElse(debit.benefit().value());
    }

    private String who(Redemption debit) {
        var partner = partners.find(debit.partner()).map(Partner::name).orElse("Partenaire");
        return partners.pointOfSale(debit.pointOfSale())
                .map(PointOfSale::name)
                .filter(place -> !place.equals(partner))
                .map(place -> partner + ", " + place)
                .orElse(partner);
    }
}
