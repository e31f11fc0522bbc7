package fr.passregion.redemption;

import fr.passregion.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Debit an outing in one operation: who came, and what one place costs. Nothing is taken from whoever is absent or left out. */
public record GroupDebitRequest(
        Counter counter,
        OutingId outing,
        List<Line> lines,
        @Nullable Money price) {

    /** Whether somebody of the list came. */
    public record Line(ParticipantId participant, boolean present) {}

    public GroupDebitRequest {
        lines = List.copyOf(lines);
        var distinct = lines.stream().map(Line::participant).distinct().count();
        if (distinct < lines.size()) throw new IllegalArgumentException("Somebody is on two lines");
    }
}
