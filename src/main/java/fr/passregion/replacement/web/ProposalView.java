package fr.passregion.replacement.web;

import static fr.passregion.shared.French.amount;
import static fr.passregion.shared.French.euros;

import fr.passregion.replacement.Proposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration would do, in words, before it is made.
 *
 * @param proposed the benefit chosen unless another is
 */
public record ProposalView(
        String card,
        String fee,
        boolean mustWait,
        List<Payer> payers,
        @Nullable String proposed) {

    /** A benefit that can pay, with what is left of it before and after. */
    public record Payer(String code, String label, String effect) {}

    static ProposalView of(Proposal proposal) {
        var payers = proposal.payers().stream().map(ProposalView::payer).toList();
        return new ProposalView(
                proposal.card().toString(),
                euros(proposal.fee()),
                proposal.mustWait(),
                payers,
                payers.isEmpty() ? null : payers.getFirst().code());
    }

    private static Payer payer(Proposal.Payer payer) {
        return new Payer(
                payer.benefit().value(),
                payer.label(),
                "%s aujourd’hui, %s après".formatted(amount(payer.available()), amount(payer.left())));
    }
}
