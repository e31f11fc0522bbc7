package fr.passregion.badge.web;

import fr.passregion.identity.ApiKeys.Key;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A key of an access controller as its page shows it. */
public record KeyView(String id, String name, String beginning, LocalDate since) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static List<KeyView> all(List<Key> keys) {
        return keys.stream()
                .map(key -> new KeyView(
                        key.id().toString(),
                        key.name(),
                        key.beginning() + "…",
                        LocalDate.ofInstant(key.madeAt(), PARIS)))
                .toList();
    }
}
