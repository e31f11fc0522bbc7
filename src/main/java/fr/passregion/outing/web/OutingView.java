package fr.passregion.outing.web;

import java.util.List;

/** An outing as people read it. */
public record OutingView(
        String id,
        String title,
        String place,
        String benefit,
        String day,
        String state,
        String stateKind,
        int coming,
        boolean changeable,
        boolean declined,
        List<Line> pupils) {

    /** Somebody on the list, and where they stand. */
    public record Line(String name, String state) {}
}
