package fr.passregion.faq;

import java.util.List;

/** Questions that belong together, « thème ». */
public record Theme(String slug, String title, List<Question> questions) {

    public Theme {
        questions = List.copyOf(questions);
    }
}
