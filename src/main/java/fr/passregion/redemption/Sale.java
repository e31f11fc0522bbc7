package fr.passregion.redemption;

import fr.passregion.card.CardReader.Reading;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.holder.Bearer;
import fr.passregion.partner.PointOfSale;
import fr.passregion.wallet.Payee;
import fr.passregion.wallet.Purse;

/** A debit that nothing refuses: who, where, out of which right, and on which terms. */
record Sale(
        DebitRequest request,
        PointOfSale place,
        Reading.Recognised reading,
        Bearer bearer,
        HeldBenefit held,
        Terms terms) {

    Purse purse() {
        return new Purse(bearer.id(), held.benefit());
    }

    /** What test keys take is owed to nobody that a payment could reach. */
    Payee payee() {
        var partner = place.partner().toString();
        return new Payee(request.counter().test() ? "test:" + partner : partner);
    }
}
