package fr.passregion.redemption.api;

import fr.passregion.redemption.GroupDebitOutcome.Done;
import fr.passregion.redemption.GroupDebitOutcome.LineResult;
import fr.passregion.redemption.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answer to a group debit: one result a line, in the order of the lines. */
record GroupJson(String outing, String benefit, List<LineJson> lines) {

    /** What became of one line: a debit, or why not, or nothing because nobody came. */
    record LineJson(
            String participant,

            @Schema(allowableValues = {"booked", "refused", "absent"})
            String status,

            @Nullable RedemptionJson redemption,
            @Nullable Problem problem) {}

    static GroupJson of(Done done, Function<Refusal, Problem> problems) {
        return new GroupJson(
                done.outing().id().value(),
                done.outing().benefit().value(),
                done.lines().stream().map(line -> line(line, problems)).toList());
    }

    private static LineJson line(LineResult line, Function<Refusal, Problem> problems) {
        var participant = line.participant().value();
        return switch (line) {
            case LineResult.Booked booked ->
                new LineJson(participant, "booked", RedemptionJson.of(booked.debit()), null);
            case LineResult.Refused refused ->
                new LineJson(participant, "refused", null, problems.apply(refused.refusal()));
            case LineResult.Absent absent -> new LineJson(participant, "absent", null, null);
        };
    }
}
