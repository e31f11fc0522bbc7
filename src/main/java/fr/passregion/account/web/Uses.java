package fr.passregion.account.web;

import static fr.passregion.shared.French.moment;

import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells a holder what was taken from their benefits, where and when. */
@Component
class Uses {

    /** More than anybody has in their years at school. */
    private static final int ALL = 1_000;

    private final Redemptions redemptions;
    private final Partners partners;
    private final Programmes programmes;
    private final Clock clock;

    Uses(Redemptions redemptions, Partners partners, Programmes programmes, Clock clock) {
        this.redemptions = redemptions;
        this.partners = partners;
        this.programmes = programmes;
        this.clock = clock;
    }

    List<UseView> lastOf(HolderId holder, int limit) {
        return redemptions.ofHolder(holder, limit).stream().map(this::view).toList();
    }

    /** The uses of one benefit, the newest first. */
    List<UseView> of(HolderId holder, BenefitCode benefit) {
        return redemptions.ofHolder(holder, ALL).stream()
                .filter(use -> use.benefit().equals(benefit))
                .map(this::view)
                .toList();
    }

    /** What the Region has paid in the holder's place: euros taken and the tariff of tickets. */
    Money paidForThem(HolderId holder) {
        return Money.sum(redemptions.ofHolder(holder, ALL).stream()
                .map(Redemption::reimbursable)
                .toList());
    }

    private UseView view(Redemption use) {
        var benefit = programmes.of(use.year()).benefit(use.benefit());
        var place =
                partners.pointOfSale(use.pointOfSale()).map(PointOfSale::name).orElse("Partenaire");
        return new UseView(
                use.receipt(),
                benefit.label(),
                family(benefit),
                benefit.icon(),
                place,
                moment(use.bookedAt().atZone(clock.getZone())),
                benefit.inWords(use.debited()));
    }

    private static String family(Benefit benefit) {
        return benefit.family().name().toLowerCase(Locale.ROOT);
    }
}
