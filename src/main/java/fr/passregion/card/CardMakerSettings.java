package fr.passregion.card;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The OpenPGP keys of what goes to the card maker.
 *
 * @param encryptionKey where the card maker’s public key is
 * @param signingKey where the Region’s secret key is
 * @param passphrase what opens the Region’s secret key
 */
@ConfigurationProperties("passregion.card-maker")
record CardMakerSettings(
        @Nullable Resource encryptionKey,
        @Nullable Resource signingKey,
        @DefaultValue("") String passphrase) {}
