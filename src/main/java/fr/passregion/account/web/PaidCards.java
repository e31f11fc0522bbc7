package fr.passregion.account.web;

import fr.passregion.replacement.Remake;
import fr.passregion.replacement.Remake.State;
import fr.passregion.replacement.Replacements;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import org.springframework.stereotype.Component;

/** What a benefit pays for cards made again: no partner took it, and the account says so (GEN-05). */
@Component
class PaidCards {

    /** What is held for a card that has not left, and what was taken for those that have. */
    record Paid(Money held, Money taken) {}

    private final Replacements replacements;

    PaidCards(Replacements replacements) {
        this.replacements = replacements;
    }

    Paid by(HolderId holder, BenefitCode benefit) {
        return new Paid(sum(holder, benefit, State.ORDERED), sum(holder, benefit, State.LEFT));
    }

    private Money sum(HolderId holder, BenefitCode benefit, State state) {
        return Money.sum(replacements.allOf(holder).stream()
                .filter(remake -> remake.state() == state && benefit.equals(remake.payer()))
                .map(Remake::fee)
                .toList());
    }
}
