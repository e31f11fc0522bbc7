package fr.passregion.account.web;

import static fr.passregion.shared.French.euros;
import static fr.passregion.shared.French.number;

import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.programme.Benefit;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Unit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is left of one benefit, as a ring and as a sentence that says the same (ACC-06). */
public record BalanceView(
        String code,
        String family,
        String name,
        String sentence,
        String value,
        @Nullable String small,
        long share,
        @Nullable String kind,
        @Nullable String icon) {

    static BalanceView of(HeldBenefit held, Benefit benefit) {
        var family = benefit.family().name().toLowerCase(Locale.ROOT);
        if (held.unlimited()) return free(held, family);
        if (held.state() == HeldBenefit.State.EXPIRED) return ended(held, family);
        if (held.available().isZero()) return used(held, benefit, family);
        return left(held, benefit, family);
    }

    private static BalanceView free(HeldBenefit held, String family) {
        var sentence = "entrée libre, sans limite";
        return new BalanceView(held.benefit().value(), family, held.label(), sentence, "libre", null, 0, "free", null);
    }

    private static BalanceView ended(HeldBenefit held, String family) {
        var sentence = "terminé, plus rien à utiliser";
        return new BalanceView(held.benefit().value(), family, held.label(), sentence, "", "terminé", 0, null, "clock");
    }

    private static BalanceView used(HeldBenefit held, Benefit benefit, String family) {
        var sentence = benefit.inWords(held.total()) + " : tout est utilisé";
        return new BalanceView(held.benefit().value(), family, held.label(), sentence, "", "utilisé", 0, null, "check");
    }

    private static BalanceView left(HeldBenefit held, Benefit benefit, String family) {
        var sentence = "il reste %s sur %s".formatted(benefit.inWords(held.available()), benefit.inWords(held.total()));
        var share = held.available().quantity() * 100 / held.total().quantity();
        return new BalanceView(
                held.benefit().value(),
                family,
                held.label(),
                sentence,
                figure(held.available()),
                "sur " + whole(held.total()),
                share,
                null,
                null);
    }

    private static String figure(Amount amount) {
        return amount.unit() == Unit.EUR ? euros(amount.money()) : number(amount.quantity());
    }

    private static String whole(Amount amount) {
        return amount.unit() == Unit.EUR ? euros(amount.money()) : number(amount.quantity());
    }
}
