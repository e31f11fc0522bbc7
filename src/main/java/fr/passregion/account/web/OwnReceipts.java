package fr.passregion.account.web;

import fr.passregion.dispute.Disputes;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.shared.HolderId;
import fr.passregion.site.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a holder's own receipts by their number. */
@Component
class OwnReceipts {

    private final Redemptions redemptions;
    private final Uses uses;
    private final Partners partners;
    private final Holders holders;
    private final Disputes disputes;

    OwnReceipts(Redemptions redemptions, Uses uses, Partners partners, Holders holders, Disputes disputes) {
        this.redemptions = redemptions;
        this.uses = uses;
        this.partners = partners;
        this.holders = holders;
        this.disputes = disputes;
    }

    Optional<ReceiptView> find(HolderId holder, String receipt, Wording say) {
        return redemptions
                .byReceipt(receipt)
                .filter(use -> use.holder().equals(holder))
                .map(use -> view(use, say));
    }

    private ReceiptView view(Redemption use, Wording say) {
        return new ReceiptView(
                uses.of(use, say),
                partners.pointOfSale(use.pointOfSale()).map(PointOfSale::town).orElse(""),
                holders.find(use.holder()).map(Holder::fullName).orElse(""),
                say.exactEuros(use.price()),
                use.holderPays().isZero() ? null : say.exactEuros(use.holderPays()),
                disputes.of(use.id()).isPresent());
    }
}
