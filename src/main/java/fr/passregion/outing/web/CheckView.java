package fr.passregion.outing.web;

import java.util.List;

/** An outing before anybody is told of it: who goes, who cannot and why, and the lines that mean nobody. */
public record CheckView(
        String title,
        String place,
        String benefit,
        String day,
        String key,
        OutingForm form,
        List<String> ids,
        List<String> able,
        List<Hindered> hindered,
        List<String> unknown) {

    /** Somebody who cannot come along. */
    public record Hindered(String name, String why) {}
}
