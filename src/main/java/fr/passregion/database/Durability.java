package fr.passregion.database;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A setting of PostgreSQL without which an acknowledged debit could be lost, or damage to it stay unseen. */
enum Durability {
    FSYNC(Set.of("off"), "an acknowledged debit could be lost", "in postgresql.conf, reload"),
    SYNCHRONOUS_COMMIT(
            Set.of("off", "local"),
            "an acknowledged debit could be lost",
            "in postgresql.conf, and for this role and database too (alter role …, alter database … reset), reload"),
    FULL_PAGE_WRITES(Set.of("off"), "a crash could leave half a page of the ledger", "in postgresql.conf, reload"),
    DATA_CHECKSUMS(
            Set.of("off"),
            "damage to the disk could go unseen",
            "by pg_checksums --enable while the server is stopped");

    private final Set<String> refused;
    private final String danger;
    private final String where;

    Durability(Set<String> refused, String danger, String where) {
        this.refused = refused;
        this.danger = danger;
        this.where = where;
    }

    /** As PostgreSQL names it. */
    String setting() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static List<String> settings() {
        return Arrays.stream(values()).map(Durability::setting).toList();
    }

    /** Why the money must not flow with this value, if it must not. */
    Optional<DatabaseRefused> refusal(String value) {
        if (!refused.contains(value)) return Optional.empty();
        return Optional.of(new DatabaseRefused(
                "PostgreSQL runs with " + setting() + " = " + value + ": " + danger + ".",
                "Set " + setting() + " = on " + where + ", then start again."));
    }

    static Durability of(String setting) {
        return valueOf(setting.toUpperCase(java.util.Locale.ROOT));
    }
}
