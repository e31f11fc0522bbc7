package fr.passregion.account.web;

import org.jspecify.annotations.Nullable;

/** A stage of the order on its way to a card: what, who acts since when, how far. */
public record StageView(String title, @Nullable String text, Progress progress) {

    /** How far a stage is; the names are those of the tracker's own stages. */
    public enum Progress {
        DONE,
        NOW,
        REFUSED,
        LATER
    }
}
