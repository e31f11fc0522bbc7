package fr.passregion.parcel.web;

import fr.passregion.parcel.Parcels.Ticked;
import fr.passregion.shared.French;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of ticking, in words. */
final class TickWords {

    private static final String NOTHING =
            "Rien n’a changé\u00a0: cette liste a déjà été pointée ainsi, par vous ou par quelqu’un d’autre.";

    private TickWords() {}

    static String of(Ticked ticked) {
        var told = Stream.of(
                        counted(ticked.received(), "carte reçue", "cartes reçues"),
                        counted(
                                ticked.missing(),
                                "carte manquante, signalée à la Région",
                                "cartes manquantes, signalées à la Région"),
                        counted(ticked.already(), "était déjà pointée", "étaient déjà pointées"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        return ticked.received() + ticked.missing() == 0 ? NOTHING : told + ".";
    }

    static String changed(int cards, String one, String many) {
        return cards == 0
                ? "Rien n’a changé\u00a0: cochez au moins une carte qui n’a pas encore été traitée."
                : counted(cards, one, many) + ".";
    }

    private static String counted(int count, String one, String many) {
        if (count == 0) return "";
        return French.number(count) + "\u00a0" + (count < 2 ? one : many);
    }
}
