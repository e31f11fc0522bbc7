package fr.passregion.account.web;

import fr.passregion.account.web.RightPageView.Why;
import fr.passregion.entitlement.Decision;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.BenefitFamily;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.site.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells a holder what each benefit gives them, and why: the very decisions that loaded it or did not. */
@Component
class OwnRights {

    private final Entitlements entitlements;
    private final Programmes programmes;
    private final Uses uses;
    private final PaidCards paidCards;
    private final Clock clock;

    OwnRights(Entitlements entitlements, Programmes programmes, Uses uses, PaidCards paidCards, Clock clock) {
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.uses = uses;
        this.paidCards = paidCards;
        this.clock = clock;
    }

    /** What was decided this year and is not in the wallet, in the programme's order. */
    List<RightView> notHeld(HolderId holder, Programme programme, List<HeldBenefit> held, Wording say) {
        var known = held.stream().map(HeldBenefit::benefit).collect(Collectors.toSet());
        var decisions = entitlements.decisionsOf(holder, programme.year());
        return programme.benefits().stream()
                .filter(benefit -> !known.contains(benefit.code()))
                .flatMap(benefit ->
                        latest(decisions, benefit.code()).map(decision -> view(benefit, decision, say)).stream())
                .toList();
    }

    /** Why each benefit in the wallet is there, in the programme's order: the year's decision on it. */
    List<Why> reasons(HolderId holder, Programme programme, List<HeldBenefit> held, Wording say) {
        var known = held.stream().map(HeldBenefit::benefit).collect(Collectors.toSet());
        var decisions = entitlements.decisionsOf(holder, programme.year());
        return programme.benefits().stream()
                .filter(benefit -> known.contains(benefit.code()))
                .flatMap(benefit -> latest(decisions, benefit.code())
                        .map(decision -> new Why(
                                say.text("account.right.given", say.label(benefit), given(benefit, decision, say)),
                                decision.trace().steps(),
                                true))
                        .stream())
                .toList();
    }

    private static String given(Benefit benefit, Decision decision, Wording say) {
        return decision.amount().isZero() ? say.piece(benefit, 1) : say.amount(decision.amount(), benefit);
    }

    /** Everything of one benefit, by its name in addresses; empty when this year's programme has none of that name. */
    Optional<RightPageView> page(HolderId holder, String slug, Wording say) {
        return programmes.inForce(today()).benefits().stream()
                .filter(benefit -> benefit.code().slug().equals(slug))
                .findFirst()
                .map(benefit -> page(holder, benefit, say));
    }

    private RightPageView page(HolderId holder, Benefit benefit, Wording say) {
        var held = entitlements.of(holder, benefit.code(), today());
        var reasons = new ArrayList<Why>();
        for (var programme : programmes.all().reversed()) {
            latest(entitlements.decisionsOf(holder, programme.year()), benefit.code())
                    .map(decision -> why(decision, say))
                    .ifPresent(reasons::add);
        }
        var sentence = held.isPresent() ? "" : sentence(holder, benefit, say);
        var right = new RightView(
                benefit.code().slug(), colour(benefit), benefit.icon(), say.label(benefit), sentence, held.isPresent());
        paidCards.whyBy(holder, benefit.code(), say).ifPresent(reasons::addFirst);
        return new RightPageView(
                right,
                say.what(benefit),
                held.map(known -> new Facts(benefit, say).of(known, paidCards.by(holder, benefit.code())))
                        .orElse(List.of()),
                uses.of(holder, benefit.code(), say),
                List.copyOf(reasons));
    }

    private String sentence(HolderId holder, Benefit benefit, Wording say) {
        var year = programmes.inForce(today()).year();
        return latest(entitlements.decisionsOf(holder, year), benefit.code())
                .map(decision -> sentence(benefit, decision, say))
                .orElseGet(() -> say.text("account.right.notEnrolled"));
    }

    private static Why why(Decision decision, Wording say) {
        var year = decision.year().label();
        var answer = say.text(decision.granted() ? "account.right.yes" : "account.right.no", year);
        return new Why(answer, decision.trace().steps(), true);
    }

    private static RightView view(Benefit benefit, Decision decision, Wording say) {
        return new RightView(
                benefit.code().slug(),
                colour(benefit),
                benefit.icon(),
                say.label(benefit),
                sentence(benefit, decision, say),
                decision.granted());
    }

    private static String sentence(Benefit benefit, Decision decision, Wording say) {
        if (!decision.granted()) {
            var notice = say.isFrench() ? decision.notice() : null; // the programme writes it in French
            return notice == null ? say.text("account.right.none") : notice;
        }
        return say.text("account.right.by." + benefit.loading());
    }

    private static Optional<Decision> latest(List<Decision> decisions, BenefitCode benefit) {
        return decisions.stream()
                .filter(decision -> decision.benefit().equals(benefit))
                .findFirst();
    }

    /** Prevention takes the colour of everything else: a glance from beside must not tell it. */
    private static String colour(Benefit benefit) {
        return benefit.family() == BenefitFamily.HEALTH
                ? "brand"
                : benefit.family().name().toLowerCase(Locale.ROOT);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
