package fr.passregion.replacement;

import fr.passregion.card.Card;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.entitlement.HeldBenefit.State;
import fr.passregion.programme.Fees;
import fr.passregion.programme.Programmes;
import fr.passregion.replacement.Proposal.Payer;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what a card made again costs, and which benefits of its holder can pay it (CAR-03). */
@Component
class Payers {

    private final Cards cards;
    private final Programmes programmes;
    private final Entitlements entitlements;
    private final Clock clock;

    Payers(Cards cards, Programmes programmes, Entitlements entitlements, Clock clock) {
        this.cards = cards;
        this.programmes = programmes;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    Optional<Proposal> proposal(HolderId holder) {
        return losable(holder).map(card -> proposalFor(card.id(), holder));
    }

    /** The card that can be lost: made, sent, and real. */
    Optional<Card> losable(HolderId holder) {
        return cards.liveOf(holder)
                .filter(card -> card.status() == CardStatus.ACTIVE)
                .filter(card -> !card.test());
    }

    private Proposal proposalFor(UUID card, HolderId holder) {
        var fee = fees().replacement();
        return new Proposal(card, fee, ableToPay(holder, fee));
    }

    private Fees fees() {
        return programmes.inForce(LocalDate.now(clock)).fees();
    }

    /** Benefits in euros that can be used today, with the fee left at least; the one with most left first. */
    List<Payer> ableToPay(HolderId holder, Money price) {
        var fee = Amount.of(price);
        if (fee.isZero()) return List.of();
        var never = fees().neverFrom();
        return entitlements.of(holder, LocalDate.now(clock)).stream()
                .filter(held -> held.unit() == Unit.EUR && held.state() == State.USABLE && !held.unlimited())
                .filter(held -> !never.contains(held.benefit()))
                .filter(held -> held.available().covers(fee))
                .sorted(Comparator.comparing(
                                (HeldBenefit held) -> held.available().quantity())
                        .reversed())
                .map(held -> new Payer(
                        held.benefit(),
                        held.label(),
                        held.available(),
                        held.available().minus(fee)))
                .toList();
    }

    /** The benefit as it is held now: what a fee is held on. */
    HeldBenefit held(HolderId holder, BenefitCode benefit) {
        return entitlements.of(holder, benefit, LocalDate.now(clock)).orElseThrow();
    }
}
