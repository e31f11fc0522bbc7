package fr.passregion.programme;

import java.util.List;

/** The answer to « Ai-je droit au Pass’Région ? », with everything that was looked at. */
public sealed interface Verdict {

    Trace trace();

    /**
     * Yes.
     *
     * @param tracks what to choose when ordering, never empty: track « 10 » for a « 3e prépa-professionnelle »
     */
    record Eligible(List<Track> tracks, Trace trace) implements Verdict {}

    /** No, for every rule named, the most telling first; each knows where else to turn. */
    record NotEligible(List<EligibilityRule> unmet, Trace trace) implements Verdict {}
}
