package fr.passregion.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about signing in.
 *
 * @param birthdateActivation whether a birth date opens the activation of an account without a password (ACC-02)
 * @param birthdateActivationFor how long after its opening; then its mailbox alone opens it
 */
@ConfigurationProperties("passregion.identity")
record IdentitySettings(
        @DefaultValue("true") boolean birthdateActivation,
        @DefaultValue("30d") Duration birthdateActivationFor) {}
