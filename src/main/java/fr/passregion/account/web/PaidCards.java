package fr.passregion.account.web;

import fr.passregion.account.web.RightPageView.Why;
import fr.passregion.programme.Trace.Outcome;
import fr.passregion.programme.Trace.Step;
import fr.passregion.replacement.Remake;
import fr.passregion.replacement.Remake.State;
import fr.passregion.replacement.Replacements;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.site.Wording;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a benefit pays for cards made again: no partner took it, and the account says so (GEN-05). */
@Component
class PaidCards {

    /** What is held for a card that has not left, and what was taken for those that have. */
    record Paid(Money held, Money taken) {}

    private final Replacements replacements;
    private final Clock clock;

    PaidCards(Replacements replacements, Clock clock) {
        this.replacements = replacements;
        this.clock = clock;
    }

    Paid by(HolderId holder, BenefitCode benefit) {
        return new Paid(sum(holder, benefit, State.ORDERED), sum(holder, benefit, State.LEFT));
    }

    /** Why this benefit pays, or has paid, for cards; empty when it does not. */
    Optional<Why> whyBy(HolderId holder, BenefitCode benefit, Wording say) {
        var steps = replacements.allOf(holder).stream()
                .filter(remake -> benefit.equals(remake.payer()))
                .flatMap(remake -> step(remake, say).stream())
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Why(say.text("account.right.fees"), steps, false));
    }

    private Optional<Step> step(Remake remake, Wording say) {
        return switch (remake.state()) {
            case ORDERED -> Optional.of(noted(remake, "held", say));
            case LEFT -> Optional.of(noted(remake, "taken", say));
            case FEE_DUE, WITHDRAWN, OVERTAKEN -> Optional.empty();
        };
    }

    private Step noted(Remake remake, String what, Wording say) {
        var declared = say.date(remake.declaredAt().atZone(clock.getZone()).toLocalDate());
        var found = say.text("account.right.fees." + what, declared, say.euros(remake.fee()));
        return new Step(say.text("account.right.fees." + remake.reason()), Outcome.NOTED, found, null, false);
    }

    private Money sum(HolderId holder, BenefitCode benefit, State state) {
        return Money.sum(replacements.allOf(holder).stream()
                .filter(remake -> remake.state() == state && benefit.equals(remake.payer()))
                .map(Remake::fee)
                .toList());
    }
}
