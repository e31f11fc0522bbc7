package fr.passregion.importing;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the import of a file is, who started it and what came of its lines, « compte rendu ». */
public record ImportReport(
        ImportId id,
        String register,
        String fileName,
        String startedBy,
        ZonedDateTime startedAt,
        @Nullable ZonedDateTime finishedAt,
        State state,
        String format,
        String refusal,
        int total,
        Tally tally,
        List<Remark> remarks) {

    /** Where an import stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** The file as a whole was not taken: {@code refusal} says why. */
        REFUSED,
        /** It failed three times through no fault of the file. */
        BROKEN
    }

    /** Why one line was refused, or set aside. */
    public record Remark(int line, boolean isRefusal, String why) {}

    public boolean isOver() {
        return finishedAt != null;
    }

    /** The share of lines done, in hundredths. */
    public int percentage() {
        return total == 0 ? 0 : (int) (100L * tally.done() / total);
    }
}
