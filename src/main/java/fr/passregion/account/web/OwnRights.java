package fr.passregion.account.web;

import static fr.passregion.shared.French.date;
import static fr.passregion.shared.French.euros;

import fr.passregion.account.web.RightPageView.Fact;
import fr.passregion.account.web.RightPageView.Why;
import fr.passregion.entitlement.Decision;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.entitlement.HeldBenefit.State;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.BenefitFamily;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
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
    List<RightView> notHeld(HolderId holder, Programme programme, List<HeldBenefit> held) {
        var known = held.stream().map(HeldBenefit::benefit).collect(Collectors.toSet());
        var decisions = entitlements.decisionsOf(holder, programme.year());
        return programme.benefits().stream()
                .filter(benefit -> !known.contains(benefit.code()))
                .flatMap(benefit -> latest(decisions, benefit.code()).map(decision -> view(benefit, decision)).stream())
                .toList();
    }

    /** Why each benefit in the wallet is there, in the programme's order: the year's decision on it. */
    List<Why> reasons(HolderId holder, Programme programme, List<HeldBenefit> held) {
        var known = held.stream().map(HeldBenefit::benefit).collect(Collectors.toSet());
        var decisions = entitlements.decisionsOf(holder, programme.year());
        return programme.benefits().stream()
                .filter(benefit -> known.contains(benefit.code()))
                .flatMap(benefit -> latest(decisions, benefit.code())
                        .map(decision -> new Why(
                                benefit.label() + "\u00a0: " + given(benefit, decision),
                                decision.trace().steps()))
                        .stream())
                .toList();
    }

    private static String given(Benefit benefit, Decision decision) {
        return decision.amount().isZero() ? benefit.counted().one() : benefit.inWords(decision.amount());
    }

    /** Everything of one benefit, by its name in addresses; empty when this year's programme has none of that name. */
    Optional<RightPageView> page(HolderId holder, String slug) {
        return programmes.inForce(today()).benefits().stream()
                .filter(benefit -> benefit.code().slug().equals(slug))
                .findFirst()
                .map(benefit -> page(holder, benefit));
    }

    private RightPageView page(HolderId holder, Benefit benefit) {
        var held = entitlements.of(holder, benefit.code(), today());
        var reasons = new ArrayList<Why>();
        for (var programme : programmes.all().reversed()) {
            latest(entitlements.decisionsOf(holder, programme.year()), benefit.code())
                    .map(OwnRights::why)
                    .ifPresent(reasons::add);
        }
        var sentence = held.isPresent() ? "" : sentence(holder, benefit);
        var right = new RightView(
                benefit.code().slug(), colour(benefit), benefit.icon(), benefit.label(), sentence, held.isPresent());
        paidCards.whyBy(holder, benefit.code()).ifPresent(reasons::addFirst);
        return new RightPageView(
                right,
                benefit.texts().what(),
                held.map(known -> facts(known, benefit, paidCards.by(holder, benefit.code())))
                        .orElse(List.of()),
                uses.of(holder, benefit.code()),
                List.copyOf(reasons));
    }

    private String sentence(HolderId holder, Benefit benefit) {
        var year = programmes.inForce(today()).year();
        return latest(entitlements.decisionsOf(holder, year), benefit.code())
                .map(decision -> sentence(benefit, decision))
                .orElse("Ton établissement doit d’abord confirmer ton inscription.");
    }

    private static List<Fact> facts(HeldBenefit held, Benefit benefit, PaidCards.Paid cards) {
        var end = new Fact(held.state() == State.USABLE ? "Jusqu’au" : "Terminé le", date(held.lastDay()));
        if (held.unlimited()) return List.of(new Fact("Accès", benefit.counted().one()), end);
        var left = held.state() == State.USABLE ? held.available() : Amount.none(held.unit());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Il te reste", benefit.inWords(left)));
        var byPartners =
                held.reserved().minus(new Amount(held.unit(), cards.held().cents()));
        if (!byPartners.isZero()) facts.add(new Fact("Réservé par un partenaire", benefit.inWords(byPartners)));
        if (!cards.held().isZero()) facts.add(new Fact("Réservé pour ta nouvelle carte", euros(cards.held())));
        if (!cards.taken().isZero()) facts.add(new Fact("Pris pour une carte refaite", euros(cards.taken())));
        facts.add(new Fact("Reçu", benefit.inWords(held.total())));
        facts.add(end);
        return List.copyOf(facts);
    }

    private static Why why(Decision decision) {
        var year = decision.year().label();
        var answer = decision.granted() ? "Tu y as droit pour " + year : "Tu n’y as pas droit pour " + year;
        return new Why(answer, decision.trace().steps());
    }

    private static RightView view(Benefit benefit, Decision decision) {
        return new RightView(
                benefit.code().slug(),
                colour(benefit),
                benefit.icon(),
                benefit.label(),
                sentence(benefit, decision),
                decision.granted());
    }

    private static String sentence(Benefit benefit, Decision decision) {
        if (!decision.granted()) {
            var notice = decision.notice();
            return notice == null ? "Ta formation n’y donne pas droit cette année." : notice;
        }
        return switch (benefit.loading()) {
            case ENROLMENT -> "La date pour le recevoir est passée.";
            case VALIDATION -> "Ton établissement doit valider ta demande d’équipement.";
            case MISSION -> "À débloquer par une mission d’engagement.";
            case REQUEST -> "Sur demande.";
            case ACTIVATION -> "À activer.";
        };
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
