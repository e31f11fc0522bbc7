package fr.passregion.redemption;

import java.util.List;

/** The answer to a group debit: one result a line, refused as a whole, or asked in a way that makes no sense. */
public sealed interface GroupDebitOutcome {

    /** In the order of the lines; each stands alone. */
    record Done(Outing outing, List<LineResult> lines) implements GroupDebitOutcome {}

    record Refused(Refusal refusal) implements GroupDebitOutcome {}

    record Unfit(DebitOutcome.Flaw flaw) implements GroupDebitOutcome {}

    /** What became of one line. */
    sealed interface LineResult {

        ParticipantId participant();

        record Booked(ParticipantId participant, DebitOutcome.Booked debit) implements LineResult {}

        record Refused(ParticipantId participant, Refusal refusal) implements LineResult {}

        /** Nothing was taken: they keep theirs. */
        record Absent(ParticipantId participant) implements LineResult {}
    }
}
