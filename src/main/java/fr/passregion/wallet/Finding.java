package fr.passregion.wallet;

import java.util.List;

/**
 * What came of looking at one thing that must always be true, « constat ».
 *
 * @param rule what was looked at: a stable code such as {@code ledger.trial-balance}
 * @param looked how many rows it was looked at on
 * @param breaches what breaks it, a hundred at the most; empty when it holds
 */
public record Finding(String rule, long looked, List<String> breaches) {

    public boolean holds() {
        return breaches.isEmpty();
    }
}
