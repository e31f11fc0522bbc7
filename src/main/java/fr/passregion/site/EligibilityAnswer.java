package fr.passregion.site;

import fr.passregion.programme.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to « Ai-je droit au Pass’Région ? », as the page tells it (ELI-12). */
public record EligibilityAnswer(
        boolean yes, String why, List<Reason> reasons, List<Gift> gifts, List<Trace.Step> steps) {

    /** What is so, the rule that this breaks, and where else to turn. */
    public record Reason(String why, String rule, String elsewhere) {}

    /** What one track would give, and the code by which an order names it; several where the answers leave a choice. */
    public record Gift(String track, String code, List<Row> rows) {}

    /** A benefit and how much of it; or the sentence that says why not, such as books being lent (MAN-02). */
    public record Row(
            String slug,
            String css,
            String icon,
            String label,
            String amount,
            @Nullable String note) {}
}
