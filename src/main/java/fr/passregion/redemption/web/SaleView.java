package fr.passregion.redemption.web;

import static java.util.stream.Collectors.joining;

import fr.passregion.shared.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sale under way, as the till shows it: who stands there, what can be taken, and what cannot, with its reason. */
public record SaleView(
        String ticket,
        String key,
        String firstName,
        int birthYear,
        @Nullable String photo,
        List<Choice> choices,
        List<Barred> barred) {

    /** A benefit of the agreement that cannot be taken from this card, and why: told before anybody tries. */
    public record Barred(String label, String why) {}

    /** What the sale comes to, before the cashier takes it. */
    public record Split(Choice benefit, @Nullable Money price, String onThePass, Money toCollect, int quantity) {

        static Split of(Choice benefit, @Nullable Money price, @Nullable Integer quantity) {
            if (price != null && benefit.isEuros()) {
                var taken = price.atMost(new Money(benefit.available()));
                return new Split(benefit, price, benefit.euros(taken), price.minus(taken), 1);
            }
            var count = quantity == null ? 1 : quantity;
            return new Split(
                    benefit, null, benefit.pieces(count), benefit.contribution().times(count), count);
        }
    }

    /** What one press takes: a ticket, an entry, or all of an aid that is used at once. */
    public List<Choice> quick() {
        return choices.stream().filter(Choice::isOnePress).toList();
    }

    /** What needs a price: benefits in euros. */
    public List<Choice> priced() {
        return choices.stream().filter(Choice::isEuros).toList();
    }

    /** What may be taken several times in one sale. */
    public List<Choice> several() {
        return choices.stream().filter(choice -> !choice.isEuros()).toList();
    }

    /** Whether a price must be typed before anything else can be done. */
    public boolean asksThePrice() {
        return quick().isEmpty() && !priced().isEmpty();
    }

    /** What the verdict says of the benefits that can be used here, in one line. */
    public String inShort() {
        return choices.stream()
                .map(choice -> choice.label() + "\u00a0: " + choice.left())
                .collect(joining("\u00a0· "));
    }

    Optional<Choice> choice(@Nullable String code) {
        return choices.stream()
                .filter(choice -> choice.code().value().equals(code))
                .findFirst();
    }
}
