package fr.passregion.holder;

import fr.passregion.shared.HolderId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Region has accepted another photo of a holder’s, or refused it for a reason. */
public record PhotoRenewalJudged(
        UUID photo, HolderId holder, @Nullable String refusal) {}
