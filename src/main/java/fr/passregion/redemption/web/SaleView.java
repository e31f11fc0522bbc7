package fr.passregion.redemption.web;

import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.French;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sale under way, as the till shows it. */
public record SaleView(
        String place,
        String placeId,
        String ticket,
        String key,
        String firstName,
        int birthYear,
        @Nullable String photo,
        List<Choice> benefits) {

    /** A benefit that can be taken here and now. */
    public record Choice(
            BenefitCode code, String label, Unit unit, long available, boolean unlimited, Money contribution) {

        static Choice of(HeldBenefit held) {
            return new Choice(
                    held.benefit(),
                    held.label(),
                    held.unit(),
                    held.available().quantity(),
                    held.unlimited(),
                    held.holderContribution());
        }

        public boolean isEuros() {
            return unit == Unit.EUR;
        }

        public String left() {
            if (unlimited) return "entrée libre";
            return "reste " + (isEuros() ? French.exactEuros(new Money(available)) : French.count(available, "place"));
        }
    }

    /** What the sale comes to, before the cashier takes it. */
    public record Split(Choice benefit, @Nullable Money price, String onThePass, Money toCollect, int quantity) {

        static Split of(Choice benefit, @Nullable Money price, @Nullable Integer quantity) {
            if (price != null && benefit.isEuros()) {
                var taken = price.atMost(new Money(benefit.available()));
                return new Split(benefit, price, French.exactEuros(taken), price.minus(taken), 1);
            }
            var count = quantity == null ? 1 : quantity;
            var pieces = French.count(count, benefit.unit() == Unit.TICKET ? "place" : "entrée");
            return new Split(benefit, null, pieces, benefit.contribution().times(count), count);
        }
    }

    public boolean sellsPieces() {
        return benefits.stream().anyMatch(choice -> !choice.isEuros());
    }

    public boolean sellsEuros() {
        return benefits.stream().anyMatch(Choice::isEuros);
    }
}
