package fr.passregion.faq;

import fr.passregion.shared.BenefitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that many ask, « question fréquente », with its answer in force today (GEN-08).
 *
 * @param id how its address names it: « cantine »
 * @param answer paragraphs before the points
 * @param points a list, empty in most answers
 * @param after paragraphs behind the points
 * @param benefit the benefit that it is about; null where it is about none or several
 * @param links the pages or actions that it speaks of
 */
public record Question(
        String id,
        String ask,
        List<String> answer,
        List<String> points,
        List<String> after,
        @Nullable BenefitCode benefit,
        List<Link> links) {

    public Question {
        answer = List.copyOf(answer);
        points = List.copyOf(points);
        after = List.copyOf(after);
        links = List.copyOf(links);
    }

    /** A page of ours, by its path, or one of another site, by its whole address. */
    public record Link(String label, String to) {

        public boolean isElsewhere() {
            return !to.startsWith("/");
        }
    }
}
