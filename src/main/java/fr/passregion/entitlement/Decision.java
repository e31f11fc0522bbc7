package fr.passregion.entitlement;

import fr.passregion.programme.Trace;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.SchoolYear;
import fr.passregion.wallet.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a holder has a benefit of a year or has it not, as it was decided on that day and by what event: kept for good.
 *
 * @param amount what it gives; none when refused or without limit
 * @param notice a French sentence for its holder where a refusal has one of its own, such as books being lent (MAN-02)
 */
public record Decision(
        SchoolYear year,
        BenefitCode benefit,
        Cause cause,
        boolean granted,
        Amount amount,
        @Nullable String notice,
        Trace trace,
        Instant decidedAt) {}
