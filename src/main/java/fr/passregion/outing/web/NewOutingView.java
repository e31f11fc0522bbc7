package fr.passregion.outing.web;

import java.util.List;

/** What a teacher chooses from: benefits, places that take one of them, and the establishment’s young people. */
public record NewOutingView(
        List<Choice> benefits,
        String benefit,
        String town,
        List<Choice> places,
        List<Choice> tracks,
        String track,
        List<Row> rows) {

    /** Something that can be chosen. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A young person. */
    public record Row(String id, String name, String track, boolean ticked) {}
}
