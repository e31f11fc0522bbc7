package fr.passregion.replacement.web;

import fr.passregion.replacement.Proposal;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Speech;
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

    static ProposalView of(Proposal proposal, Speech say) {
        var payers = proposal.payers().stream().map(payer -> payer(payer, say)).toList();
        return new ProposalView(
                proposal.card().toString(),
                say.euros(proposal.fee()),
                proposal.mustWait(),
                payers,
                payers.isEmpty() ? null : payers.getFirst().code());
    }

    private static Payer payer(Proposal.Payer payer, Speech say) {
        return new Payer(
                payer.benefit().value(),
                say.benefit(payer.benefit(), payer.label()),
                say.text("replacement.payer.effect", euros(payer.available(), say), euros(payer.left(), say)));
    }

    /** Fees are paid by benefits in euros alone. */
    private static String euros(Amount amount, Speech say) {
        return say.euros(amount.money());
    }
}
