package fr.passregion.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about signing in.
 *
 * @param birthdateActivation whether a birth date opens the activation of an account without a password (ACC-02)
 */
@ConfigurationProperties("passregion.identity")
record IdentitySettings(@DefaultValue("true") boolean birthdateActivation) {}
