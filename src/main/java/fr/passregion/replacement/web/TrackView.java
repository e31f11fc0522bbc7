package fr.passregion.replacement.web;

import java.util.List;

/** The way of a card made again, as its holder follows it. */
public record TrackView(String title, String lead, List<Stage> stages, boolean canBeWithdrawn) {

    /** One stage of it. */
    public record Stage(String title, String text, Progress progress) {}

    /** How far a stage is. */
    public enum Progress {
        DONE,
        NOW,
        LATER
    }
}
