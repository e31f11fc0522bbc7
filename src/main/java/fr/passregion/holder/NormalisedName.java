package fr.passregion.holder;

import java.text.Normalizer;
import java.util.Locale;

/** A person's name reduced to what does not vary from one form to the next: neither accents, case, hyphens nor spaces (ORD-08). */
record NormalisedName(String value) {

    static NormalisedName of(String firstName, String lastName) {
        return new NormalisedName(reduce(lastName) + " " + reduce(firstName));
    }

    static String reduce(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]", "");
    }
}
