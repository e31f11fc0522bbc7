package fr.passregion.redemption;

import fr.passregion.card.Card;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a decision was made of, step by step, while it is being made. */
final class Trace {

    private final List<String> steps = new ArrayList<>();
    private final Counter counter;
    private final @Nullable BenefitCode benefit;
    private @Nullable Card card;
    private @Nullable HolderId holder;

    Trace(Counter counter, @Nullable BenefitCode benefit) {
        this.counter = counter;
        this.benefit = benefit;
    }

    /** A step by its code, with the figures it speaks of; {@link TraceWords} knows how to say it. */
    void add(String step, Object... figures) {
        var line = new StringBuilder(step);
        for (var figure : figures) line.append('\t').append(figure);
        steps.add(line.toString());
    }

    /** Only a card whose holder was recognised: a wrong guess leaves no link to a person. */
    void about(Card recognised) {
        card = recognised;
        holder = recognised.holder();
    }

    /** Whose promise was kept or let go: no card is shown for that. */
    void about(HolderId promised) {
        holder = promised;
    }

    Counter counter() {
        return counter;
    }

    String place() {
        return counter.pointOfSale().value();
    }

    @Nullable String benefitCode() {
        return benefit == null ? null : benefit.value();
    }

    @Nullable UUID cardId() {
        return card == null ? null : card.id();
    }

    @Nullable UUID holderId() {
        return holder == null ? null : holder.value();
    }

    String text() {
        return String.join("\n", steps);
    }
}
