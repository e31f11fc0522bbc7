package fr.passregion.replacement.web;

import fr.passregion.replacement.Remake.Reason;
import fr.passregion.shared.BenefitCode;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the holder says of their card, and which benefit pays. */
record DeclareForm(
        @Nullable UUID card,

        @NotNull(message = "{replacement.reason}") @Nullable Reason reason,

        @Nullable BenefitCode payer) {}
