package fr.passregion.account.web;

import static fr.passregion.shared.French.date;
import static fr.passregion.shared.French.euros;
import static fr.passregion.shared.French.number;

import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.entitlement.HeldBenefit.State;
import fr.passregion.programme.Benefit;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Unit;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is left of one benefit, as a ring and as a sentence that says the same (ACC-06). */
public record BalanceView(
        String slug,
        String family,
        String name,
        String sentence,
        Ring ring,
        boolean usable,
        @Nullable String until) {

    /** What the ring shows; {@code share} is the part of it that is drawn, from 0 to 100. */
    public record Ring(
            String value,
            @Nullable String small,
            long share,
            @Nullable String kind,
            @Nullable String icon) {}

    /** Its own last day is told where it is not that of the year. */
    static BalanceView of(HeldBenefit held, Benefit benefit, LocalDate lastDayOfYear) {
        var usable = held.state() == State.USABLE;
        return new BalanceView(
                held.benefit().slug(),
                benefit.family().name().toLowerCase(Locale.ROOT),
                held.label(),
                sentence(held, benefit),
                ring(held),
                usable,
                usable && !held.lastDay().equals(lastDayOfYear) ? "jusqu’au " + date(held.lastDay()) : null);
    }

    private static String sentence(HeldBenefit held, Benefit benefit) {
        if (held.state() == State.EXPIRED) return "terminé depuis le " + date(held.lastDay());
        if (held.unlimited()) return "entrée libre, sans limite";
        if (!held.reserved().isZero()) return left(held, benefit) + ", " + reserved(held, benefit);
        if (held.available().isZero()) return benefit.inWords(held.total()) + "\u00a0: tout est utilisé";
        return left(held, benefit);
    }

    private static String left(HeldBenefit held, Benefit benefit) {
        if (held.available().isZero()) return "plus rien de libre";
        return "il reste %s sur %s".formatted(benefit.inWords(held.available()), benefit.inWords(held.total()));
    }

    /** A partner has it put aside for a moment: taken next, or free again. */
    private static String reserved(HeldBenefit held, Benefit benefit) {
        return "réservé\u00a0: " + benefit.inWords(held.reserved());
    }

    private static Ring ring(HeldBenefit held) {
        if (held.state() == State.EXPIRED) return new Ring("", "terminé", 0, null, "clock");
        if (held.unlimited()) return new Ring("libre", null, 0, "free", null);
        if (held.available().isZero())
            return held.reserved().isZero()
                    ? new Ring("", "utilisé", 0, null, "check")
                    : new Ring("", "réservé", 0, null, "clock");
        var share = held.available().quantity() * 100 / held.total().quantity();
        return new Ring(figure(held.available()), "sur " + whole(held.total()), share, null, null);
    }

    /** Its unit is that of the figure above it: there is no room to say it twice. */
    private static String whole(Amount amount) {
        return amount.unit() == Unit.EUR && amount.money().cents() % 100 == 0
                ? number(amount.money().cents() / 100)
                : figure(amount);
    }

    private static String figure(Amount amount) {
        return amount.unit() == Unit.EUR ? euros(amount.money()) : number(amount.quantity());
    }
}
