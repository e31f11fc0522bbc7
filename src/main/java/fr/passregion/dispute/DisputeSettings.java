package fr.passregion.dispute;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long this Region gives to dispute a use, to answer and to decide.
 *
 * @param open after the use
 * @param answer after the dispute began
 * @param decide after the dispute began: at least as long as the answer
 */
@ConfigurationProperties("passregion.disputes")
public record DisputeSettings(
        @DefaultValue("7d") Duration open,
        @DefaultValue("5d") Duration answer,
        @DefaultValue("10d") Duration decide) {

    public DisputeSettings {
        if (!open.isPositive() || !answer.isPositive() || decide.compareTo(answer) < 0)
            throw new IllegalArgumentException(
                    "Expected 0 < open, 0 < answer <= decide: " + open + ", " + answer + ", " + decide);
    }
}
