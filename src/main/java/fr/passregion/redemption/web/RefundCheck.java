package fr.passregion.redemption.web;

import fr.passregion.redemption.RefundRequest;
import fr.passregion.redemption.Standing;
import fr.passregion.shared.French;
import java.util.Objects;

/**
 * What is about to be given back, to be looked at once more.
 *
 * @param typed the amount as it was typed, for the last form
 */
public record RefundCheck(RefundView debit, RefundRequest request, Standing.Part part, String typed, String key) {

    static RefundCheck of(RefundView debit, RefundRequest request, RefundForm form, String key) {
        var standing = debit.prospect().standing();
        var amount = Objects.requireNonNullElse(request.amount(), standing.left());
        return new RefundCheck(
                debit, request, standing.part(amount), Objects.requireNonNullElse(form.amount(), ""), key);
    }

    public String amount() {
        return RefundWords.amount(part.amount());
    }

    public String reason() {
        return RefundWords.reason(request.reason());
    }

    public String note() {
        return Objects.requireNonNullElse(request.note(), "");
    }

    public String toGiveBack() {
        return French.exactEuros(part.holderShare());
    }

    public boolean isSomethingToGiveBack() {
        return !part.holderShare().isZero();
    }

    public String effect() {
        return RefundWords.effect(debit.prospect().stage(), part.reimbursable());
    }
}
