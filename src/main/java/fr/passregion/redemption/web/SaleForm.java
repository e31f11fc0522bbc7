package fr.passregion.redemption.web;

import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.ShownCard;
import fr.passregion.shared.Money;
import fr.passregion.shared.TypedPrice;
import fr.passregion.shared.Unit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is sold: the benefit to take and the price or the number of tickets. The key makes one sale of two presses. */
record SaleForm(
        @Nullable String ticket,
        @Nullable String key,
        @Nullable String benefit,
        @Nullable String price,
        @Nullable String amount,
        @Nullable String quantity) {

    private static final int MOST_PIECES = 100;

    /** The form of a sale that has just begun. */
    static SaleForm blank() {
        return new SaleForm(null, null, null, null, null, null);
    }

    /** The request this makes for one of the benefits shown; empty when something must be corrected. */
    Optional<DebitRequest> request(Counter counter, ShownCard card, SaleView sale, Errors errors) {
        var chosen = sale.choice(benefit);
        if (chosen.isEmpty()) {
            errors.rejectValue("benefit", "redemption.till.benefit");
            return Optional.empty();
        }
        var isEuros = chosen.get().unit() == Unit.EUR;
        var cost = isEuros ? money(price, "price", errors) : null;
        var part = isEuros && amount != null && !amount.isBlank() ? money(amount, "amount", errors) : null;
        var count = isEuros ? null : count(errors);
        if (errors.hasErrors()) return Optional.empty();
        return Optional.of(new DebitRequest(counter, card, chosen.get().code(), cost, part, count, null, null));
    }

    private static @Nullable Money money(@Nullable String typed, String field, Errors errors) {
        var money = TypedPrice.parse(typed == null ? "" : typed).filter(cost -> !cost.isZero());
        if (money.isEmpty()) errors.rejectValue(field, "redemption.till.price");
        return money.orElse(null);
    }

    private @Nullable Integer count(Errors errors) {
        var typed = quantity == null || quantity.isBlank() ? "1" : quantity.strip();
        var count = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        if (count >= 1 && count <= MOST_PIECES) return count;
        errors.rejectValue("quantity", "redemption.till.quantity");
        return null;
    }
}
