package fr.passregion.account.web;

import static fr.passregion.shared.French.euros;

import fr.passregion.account.web.RightPageView.Why;
import fr.passregion.programme.Trace.Outcome;
import fr.passregion.programme.Trace.Step;
import fr.passregion.replacement.Remake;
import fr.passregion.replacement.Remake.State;
import fr.passregion.replacement.Replacements;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.French;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
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
    Optional<Why> whyBy(HolderId holder, BenefitCode benefit) {
        var steps = replacements.allOf(holder).stream()
                .filter(remake -> benefit.equals(remake.payer()))
                .flatMap(remake -> step(remake).stream())
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Why("Des frais de carte", steps));
    }

    private Optional<Step> step(Remake remake) {
        var declared = French.date(remake.declaredAt().atZone(clock.getZone()).toLocalDate());
        var fee = euros(remake.fee());
        return switch (remake.state()) {
            case ORDERED -> Optional.of(noted(remake, "%s réservés le temps de la fabriquer".formatted(fee), declared));
            case LEFT -> Optional.of(noted(remake, "%s pris à son départ en fabrication".formatted(fee), declared));
            case FEE_DUE, WITHDRAWN, OVERTAKEN -> Optional.empty();
        };
    }

    private static Step noted(Remake remake, String what, String declared) {
        var reason = switch (remake.reason()) {
            case LOST -> "perdue";
            case STOLEN -> "volée";
            case BROKEN -> "cassée";
            case DEFECTIVE -> "défectueuse";
        };
        var rule = "Refaire une carte %s se paie sur un avantage".formatted(reason);
        return new Step(rule, Outcome.NOTED, "déclarée le %s\u00a0: %s".formatted(declared, what), null, false);
    }

    private Money sum(HolderId holder, BenefitCode benefit, State state) {
        return Money.sum(replacements.allOf(holder).stream()
                .filter(remake -> remake.state() == state && benefit.equals(remake.payer()))
                .map(Remake::fee)
                .toList());
    }
}
