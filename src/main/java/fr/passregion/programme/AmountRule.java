package fr.passregion.programme;

import fr.passregion.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * How much a benefit gives to the enrolments it speaks of.
 *
 * @param source where the amount is written; null for an assumption
 */
public record AmountRule(
        Criteria criteria, Amount amount, @Nullable String source, boolean assumption) {}
