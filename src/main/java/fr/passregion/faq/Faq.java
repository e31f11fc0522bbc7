package fr.passregion.faq;

import fr.passregion.shared.BenefitCode;
import java.util.List;
import java.util.Optional;

/** The frequent questions, « foire aux questions » (GEN-08), with the amounts and dates of the programme in force. */
public interface Faq {

    /** Everything, in the order of the files. */
    List<Theme> themes();

    Optional<Question> find(String id);

    /** The theme that holds this question; a question of no theme is a bug. */
    Theme themeOf(Question question);

    /** What is asked about a benefit. */
    List<Question> about(BenefitCode benefit);

    /** Those that answer to plain words, best first; accents, endings and spelling mistakes are forgiven. */
    List<Question> search(String typed, int limit);
}
