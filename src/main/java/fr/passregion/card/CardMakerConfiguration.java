package fr.passregion.card;

import fr.passregion.database.Demonstration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/** The keys of the batches: the operator’s, or in a demonstration those that everyone has. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CardMakerSettings.class)
class CardMakerConfiguration {

    @Bean
    CardMakerKeys cardMakerKeys(CardMakerSettings settings, Environment environment) {
        var maker = settings.encryptionKey();
        var region = settings.signingKey();
        if (maker != null && region != null) return CardMakerKeys.read(maker, region, settings.passphrase());
        if (maker == null && region == null && Demonstration.isOn(environment)) {
            return CardMakerKeys.read(
                    new ClassPathResource("demo/card-maker.asc"),
                    new ClassPathResource("demo/region-signing-secret.asc"),
                    "");
        }
        throw new CardMakerKeysRefused(
                "Nobody has said for whom batches of cards are encrypted, and who signs them.",
                "Set passregion.card-maker.encryption-key to the card maker’s public OpenPGP key and"
                        + " passregion.card-maker.signing-key to the Region’s secret one, such as file:/etc/passregion/maker.asc;"
                        + " docs/card-batches.md says how to make them.");
    }
}
