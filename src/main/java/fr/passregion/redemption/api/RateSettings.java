package fr.passregion.redemption.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much each API key may ask of this instance, separately for debits and for questions.
 *
 * @param perSecond requests a second in the long run
 * @param burst requests at once after a quiet moment
 */
@ConfigurationProperties("passregion.api.rate")
record RateSettings(
        @DefaultValue("10") int perSecond,
        @DefaultValue("100") int burst) {}
