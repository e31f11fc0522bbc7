package fr.passregion.team;

import fr.passregion.identity.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of an establishment’s team, « membre de l’équipe ».
 *
 * @param lastSeen the day of their last sign-in, in Paris; null where there was none
 */
public record Colleague(
        AccountId account,
        String name,
        String email,
        Position position,
        @Nullable LocalDate lastSeen) {}
