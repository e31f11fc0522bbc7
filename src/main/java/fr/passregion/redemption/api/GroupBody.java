package fr.passregion.redemption.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a group debit. */
record GroupBody(
        @Schema(description = "The establishment’s outing", example = "out_…") @Nullable String outing,

        @Schema(description = "1 to 300; nothing is taken from whoever is left out") @Nullable List<@Nullable LineBody> lines,

        @Schema(description = "What one place costs, in cents", example = "1200") @Nullable Long price) {

    /** One participant: there or not. */
    record LineBody(
            @Schema(example = "par_…") @Nullable String participant,
            @Nullable Boolean present) {}
}
