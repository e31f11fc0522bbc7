package fr.passregion.programme;

import org.jspecify.annotations.Nullable;

/**
 * Something without which a benefit is not given.
 *
 * @param rule the condition, as a French sentence
 * @param otherwise what its holder is told when it is not met
 * @param source the sentence that created it; null for an assumption
 */
public record Condition(
        String rule,
        Criteria criteria,
        @Nullable String otherwise,
        @Nullable String source,
        boolean assumption) {}
