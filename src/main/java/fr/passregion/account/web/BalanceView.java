package fr.passregion.account.web;

import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.entitlement.HeldBenefit.State;
import fr.passregion.programme.Benefit;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Unit;
import fr.passregion.site.Wording;
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
    static BalanceView of(HeldBenefit held, Benefit benefit, LocalDate lastDayOfYear, Wording say) {
        var usable = held.state() == State.USABLE;
        return new BalanceView(
                held.benefit().slug(),
                benefit.family().name().toLowerCase(Locale.ROOT),
                say.named("programme.benefit." + benefit.code().value() + ".label", held.label()),
                sentence(held, benefit, say),
                ring(held, say),
                usable,
                usable && !held.lastDay().equals(lastDayOfYear)
                        ? say.text("account.balance.until", say.date(held.lastDay()))
                        : null);
    }

    private static String sentence(HeldBenefit held, Benefit benefit, Wording say) {
        if (held.state() == State.EXPIRED) return say.text("account.balance.expired", say.date(held.lastDay()));
        if (held.unlimited()) return say.text("account.balance.unlimited");
        if (!held.reserved().isZero()) return left(held, benefit, say) + ", " + reserved(held, benefit, say);
        if (held.available().isZero()) return say.text("account.balance.allUsed", say.amount(held.total(), benefit));
        return left(held, benefit, say);
    }

    private static String left(HeldBenefit held, Benefit benefit, Wording say) {
        if (held.available().isZero()) return say.text("account.balance.noneLeft");
        return say.text(
                "account.balance.left", say.amount(held.available(), benefit), say.amount(held.total(), benefit));
    }

    /** A partner has it put aside for a moment: taken next, or free again. */
    private static String reserved(HeldBenefit held, Benefit benefit, Wording say) {
        return say.text("account.balance.reserved", say.amount(held.reserved(), benefit));
    }

    private static Ring ring(HeldBenefit held, Wording say) {
        if (held.state() == State.EXPIRED) return empty("expired", "clock", say);
        if (held.unlimited()) return new Ring(say.text("account.balance.ring.unlimited"), null, 0, "free", null);
        if (held.available().isZero())
            return held.reserved().isZero() ? empty("used", "check", say) : empty("reserved", "clock", say);
        var share = held.available().quantity() * 100 / held.total().quantity();
        var total = say.text("account.balance.ring.of", whole(held.total(), say));
        return new Ring(figure(held.available(), say), total, share, null, null);
    }

    private static Ring empty(String why, String icon, Wording say) {
        return new Ring("", say.text("account.balance.ring." + why), 0, null, icon);
    }

    /** Its unit is that of the figure above it: there is no room to say it twice. */
    private static String whole(Amount amount, Wording say) {
        return amount.unit() == Unit.EUR && amount.money().cents() % 100 == 0
                ? say.number(amount.money().cents() / 100)
                : figure(amount, say);
    }

    private static String figure(Amount amount, Wording say) {
        return amount.unit() == Unit.EUR ? say.euros(amount.money()) : say.number(amount.quantity());
    }
}
