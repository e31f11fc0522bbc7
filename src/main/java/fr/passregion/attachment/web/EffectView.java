package fr.passregion.attachment.web;

import fr.passregion.entitlement.RightChange;
import fr.passregion.programme.Benefit;
import fr.passregion.shared.Amount;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to one benefit, in words. The young person reads what will be left, « il restera 45 € »; an establishment reads
 * the rights of the year and never what was used (EST-06).
 *
 * @param kind the colour of what becomes of it; null where nothing changes
 */
public record EffectView(
        String label, String before, String after, @Nullable String kind) {

    /** For its holder. */
    static List<EffectView> ofRest(List<RightChange> changes) {
        return of(changes, RightChange::before, RightChange::after, "il te restera ");
    }

    /** For an establishment. */
    static List<EffectView> ofRights(List<RightChange> changes) {
        return of(changes, RightChange::formerRight, RightChange::right, "");
    }

    private static List<EffectView> of(
            List<RightChange> changes,
            Function<RightChange, Amount> before,
            Function<RightChange, Amount> after,
            String lead) {
        return changes.stream()
                .filter(change ->
                        !before.apply(change).isZero() || !after.apply(change).isZero())
                .map(change -> of(change.benefit(), before.apply(change), after.apply(change), lead))
                .toList();
    }

    private static EffectView of(Benefit benefit, Amount before, Amount after, String lead) {
        var was = before.isZero() ? "rien" : words(benefit, before);
        if (before.equals(after)) return new EffectView(benefit.label(), was, "inchangé", null);
        if (after.isZero()) return new EffectView(benefit.label(), was, "plus rien", "seen");
        return new EffectView(benefit.label(), was, lead + words(benefit, after), after.covers(before) ? "ok" : "seen");
    }

    private static String words(Benefit benefit, Amount amount) {
        return benefit.unlimited() ? "sans limite" : benefit.inWords(amount);
    }
}
