package fr.passregion.redemption;

/** The answer to an authorization request or its cancellation: as it stands now, refused, or senseless for that benefit. */
public sealed interface AuthorizationOutcome {

    record Stands(Authorization.Standing standing) implements AuthorizationOutcome {}

    record Refused(Refusal refusal) implements AuthorizationOutcome {}

    /** Nothing was decided: the request does not fit the unit of the benefit. */
    record Unfit(DebitOutcome.Flaw flaw) implements AuthorizationOutcome {}
}
