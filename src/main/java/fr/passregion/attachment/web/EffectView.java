package fr.passregion.attachment.web;

import fr.passregion.entitlement.RightChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to one benefit, in words: « il restera 45 € ». An establishment reads what is left, never where anything was
 * used.
 *
 * @param kind the colour of what becomes of it; null where nothing changes
 */
public record EffectView(
        String label, String before, String after, @Nullable String kind) {

    static List<EffectView> of(List<RightChange> changes) {
        return changes.stream()
                .filter(change -> !change.before().isZero() || !change.after().isZero())
                .map(EffectView::of)
                .toList();
    }

    private static EffectView of(RightChange change) {
        return new EffectView(
                change.benefit().label(), left(change, change.before().isZero()), after(change), kind(change));
    }

    private static String left(RightChange change, boolean none) {
        if (none) return "rien";
        return change.benefit().unlimited() ? "sans limite" : change.benefit().inWords(change.before());
    }

    private static String after(RightChange change) {
        if (change.isEnded()) return "s’arrête";
        if (change.benefit().unlimited()) return change.isNoChange() ? "inchangé" : "sans limite";
        if (change.after().isZero()) return "plus rien\u00a0: déjà utilisé";
        return change.isNoChange()
                ? "inchangé"
                : "il restera " + change.benefit().inWords(change.after());
    }

    private static @Nullable String kind(RightChange change) {
        if (change.isNoChange()) return null;
        return change.after().isZero() || !change.after().covers(change.before()) ? "seen" : "ok";
    }
}
