package fr.passregion.wallet;

/** The answer to a cancellation: let go, or nothing to let go of. */
public sealed interface CancelOutcome {

    /** All of it is available again. */
    record Cancelled() implements CancelOutcome {}

    /** The hold had ended before. */
    record Ended(Hold.Manner manner) implements CancelOutcome {}
}
