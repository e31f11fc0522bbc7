package fr.passregion.account.web;

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
import fr.passregion.site.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a holder what was taken from their benefits, where and when. */
@Component
class Uses {

    /** More than anybody has in their years at school. */
    private static final int ALL = 1_000;

    private static final Reasons NOT_ASKED = new Reasons(List.of(), null);

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

    List<UseView> lastOf(HolderId holder, int limit, Wording say) {
        return refunds.standings(redemptions.ofHolder(holder, limit)).stream()
                .map(standing -> view(standing, NOT_ASKED, say))
                .toList();
    }

    /** The same, each with its reasons. */
    List<UseView> explainedOf(HolderId holder, int limit, Wording say) {
        var reasons = attempts.reasonsOfUses(holder, limit);
        return refunds.standings(redemptions.ofHolder(holder, limit)).stream()
                .map(standing -> view(standing, reasons(standing.debit(), reasons, say), say))
                .toList();
    }

    UseView of(Redemption use, Wording say) {
        var reasons = attempts.reasonsOfUses(use.holder(), ALL);
        return view(refunds.standings(List.of(use)).getFirst(), reasons(use, reasons, say), say);
    }

    /** What the till looked at, then the sum: the price is what the Pass gave and what the holder paid. */
    private Reasons reasons(Redemption use, Map<String, List<String>> byReceipt, Wording say) {
        var taken = say.amount(use.debited(), programmes.of(use.year()).benefit(use.benefit()));
        var price = use.price().isZero() ? "" : say.text("account.use.price", say.exactEuros(use.price())) + " ";
        var paid = use.holderPays().isZero()
                ? say.text("account.use.nothingElse")
                : say.text("account.use.paid", say.exactEuros(use.holderPays()));
        return new Reasons(
                byReceipt.getOrDefault(use.receipt(), List.of()), price + say.text("account.use.taken", taken, paid));
    }

    /** What the till wrote down, and how the amount comes about. */
    private record Reasons(List<String> written, @Nullable String sum) {}

    /** The uses of one benefit, the newest first. */
    List<UseView> of(HolderId holder, BenefitCode benefit, Wording say) {
        var uses = redemptions.ofHolder(holder, ALL).stream()
                .filter(use -> use.benefit().equals(benefit))
                .toList();
        return refunds.standings(uses).stream()
                .map(standing -> view(standing, NOT_ASKED, say))
                .toList();
    }

    /** What the Region has paid in the holder's place: euros taken and the tariff of tickets. */
    Money paidForThem(HolderId holder) {
        return Money.sum(refunds.standings(redemptions.ofHolder(holder, ALL)).stream()
                .map(Standing::reimbursable)
                .toList());
    }

    private UseView view(Standing standing, Reasons reasons, Wording say) {
        var use = standing.debit();
        var benefit = programmes.of(use.year()).benefit(use.benefit());
        var place = partners.pointOfSale(use.pointOfSale())
                .map(PointOfSale::name)
                .orElseGet(() -> say.text("account.use.somewhere"));
        return new UseView(
                use.receipt(),
                say.label(benefit),
                family(benefit),
                benefit.icon(),
                place,
                say.moment(use.bookedAt().atZone(clock.getZone())),
                say.amount(use.debited(), benefit),
                standing.status() == Standing.Status.REFUNDED,
                reasons.written(),
                reasons.sum(),
                standing.refunds().stream()
                        .map(refund -> given(refund, benefit, say))
                        .toList());
    }

    /** What came back, or why it did not (BEN-09). */
    private String given(Refund refund, Benefit benefit, Wording say) {
        var when = say.moment(refund.bookedAt().atZone(clock.getZone()));
        var amount = say.amount(refund.refunded(), benefit);
        return say.text(refund.lapsed() ? "account.use.lapsed" : "account.use.back", when, amount);
    }

    private static String family(Benefit benefit) {
        return benefit.family().name().toLowerCase(Locale.ROOT);
    }
}
