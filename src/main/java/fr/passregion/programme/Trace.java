package fr.passregion.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that was looked at to reach an answer, in order, so that « pourquoi ? » can be answered anywhere. */
public record Trace(List<Step> steps) {

    public Trace {
        steps = List.copyOf(steps);
    }

    /** The steps that said no; empty when the answer is yes. */
    public List<Step> unmet() {
        return steps.stream().filter(step -> step.outcome() == Outcome.UNMET).toList();
    }

    /**
     * One rule and what it said.
     *
     * @param rule the rule, as a French sentence
     * @param found what was found, as a French sentence
     * @param source the sentence that created the rule; null for an assumption
     * @param assumption whether the rule fills a silence and awaits the Region's confirmation; shown to agents
     */
    public record Step(
            String rule,
            Outcome outcome,
            String found,
            @Nullable String source,
            boolean assumption) {}

    /** What a rule said. */
    public enum Outcome {
        MET,
        UNMET,
        /** Neither grants nor refuses: says when or how much, such as a validation still to come. */
        NOTED
    }
}
