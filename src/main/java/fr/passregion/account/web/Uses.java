package fr.passregion.account.web;

import static fr.passregion.shared.French.exactEuros;
import static fr.passregion.shared.French.moment;

import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Refund;
import fr.passregion.redemption.Refunds;
import fr.passregion.redemption.Standing;
import fr.passregion.redemption.TillAttempts;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a holder what was taken from their benefits, where and when. */
@Component
class Uses {

    /** More than anybody has in their years at school. */
    private static final int ALL = 1_000;

    private final Redemptions redemptions;
    private final Refunds refunds;
    private final TillAttempts attempts;
    private final Partners partners;
    private final Programmes programmes;
    private final Clock clock;

    Uses(
            Redemptions redemptions,
            Refunds refunds,
            TillAttempts attempts,
            Partners partners,
            Programmes programmes,
            Clock clock) {
        this.redemptions = redemptions;
        this.attempts = attempts;
        this.refunds = refunds;
        this.partners = partners;
        this.programmes = programmes;
        this.clock = clock;
    }

    List<UseView> lastOf(HolderId holder, int limit) {
        return refunds.standings(redemptions.ofHolder(holder, limit)).stream()
                .map(standing -> view(standing, List.of()))
                .toList();
    }

    /** The same, each with its reasons. */
    List<UseView> explainedOf(HolderId holder, int limit) {
        var reasons = attempts.reasonsOfUses(holder, limit);
        return refunds.standings(redemptions.ofHolder(holder, limit)).stream()
                .map(standing -> view(standing, reasons(standing.debit(), reasons)))
                .toList();
    }

    UseView of(Redemption use) {
        var reasons = attempts.reasonsOfUses(use.holder(), ALL);
        return view(refunds.standings(List.of(use)).getFirst(), reasons(use, reasons));
    }

    /** What the till looked at, then the sum: the price is what the Pass gave and what the holder paid. */
    private List<String> reasons(Redemption use, Map<String, List<String>> byReceipt) {
        var taken = programmes.of(use.year()).benefit(use.benefit()).inWords(use.debited());
        var price = use.price().isZero() ? "" : "Prix %s\u00a0: ".formatted(exactEuros(use.price()));
        var paid = use.holderPays().isZero() ? "rien d’autre à payer" : exactEuros(use.holderPays()) + " payés par toi";
        var reasons = new ArrayList<>(byReceipt.getOrDefault(use.receipt(), List.of()));
        reasons.add("%s%s sur ton Pass, %s.".formatted(price, taken, paid));
        return List.copyOf(reasons);
    }

    /** The uses of one benefit, the newest first. */
    List<UseView> of(HolderId holder, BenefitCode benefit) {
        var uses = redemptions.ofHolder(holder, ALL).stream()
                .filter(use -> use.benefit().equals(benefit))
                .toList();
        return refunds.standings(uses).stream()
                .map(standing -> view(standing, List.of()))
                .toList();
    }

    /** What the Region has paid in the holder's place: euros taken and the tariff of tickets. */
    Money paidForThem(HolderId holder) {
        return Money.sum(refunds.standings(redemptions.ofHolder(holder, ALL)).stream()
                .map(Standing::reimbursable)
                .toList());
    }

    private UseView view(Standing standing, List<String> reasons) {
        var use = standing.debit();
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
                benefit.inWords(use.debited()),
                standing.status() == Standing.Status.REFUNDED,
                reasons,
                standing.refunds().stream()
                        .map(refund -> given(refund, benefit))
                        .toList());
    }

    /** What came back, or why it did not (BEN-09). */
    private String given(Refund refund, Benefit benefit) {
        var when = moment(refund.bookedAt().atZone(clock.getZone()));
        var amount = benefit.inWords(refund.refunded());
        return refund.lapsed()
                ? "Annulé le %s\u00a0: %s, mais le dernier jour était passé, donc perdu".formatted(when, amount)
                : "Annulé le %s\u00a0: %s de retour sur ton Pass".formatted(when, amount);
    }

    private static String family(Benefit benefit) {
        return benefit.family().name().toLowerCase(Locale.ROOT);
    }
}
