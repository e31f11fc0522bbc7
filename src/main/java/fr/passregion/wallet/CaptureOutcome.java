package fr.passregion.wallet;

import fr.passregion.shared.Amount;

/** The answer to a capture: taken, or refused because the hold has ended or is of less. */
public sealed interface CaptureOutcome {

    /** Booked; what the capture left of the hold is available again. */
    record Captured(Transfer transfer, Amount availableAfter) implements CaptureOutcome {}

    /** Nothing was taken: only this much is held. The hold stands. */
    record ExceedsHold(Amount held) implements CaptureOutcome {}

    /** Nothing was taken: the hold had ended. */
    record Ended(Hold.Manner manner) implements CaptureOutcome {}
}
