package fr.passregion.secrets;

import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * Finds the key: the operator's, or for the embedded database one that is made once and kept beside its data. A server
 * of the operator's has no such folder, so there the key must be given: a key made at each start would lose every secret.
 */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    private static final int KEY_BYTES = 32;

    @Bean
    SecretBox secretBox(
            @Value("${passregion.secrets.key:}") String key,
            @Value("${spring.datasource.url:}") String externalDatabase,
            @Value("${passregion.database.directory}") Path directory) {
        if (StringUtils.hasText(key)) return new AesSecretBox(decode(key));
        if (StringUtils.hasText(externalDatabase)) {
            throw new SecretsKeyRefused(
                    "passregion.secrets.key is missing.",
                    "Make one with « openssl rand -base64 32 », keep it outside the database, and give the same one"
                            + " to every node and at every start.");
        }
        return new AesSecretBox(decode(KeyFile.in(directory).read()));
    }

    static SecretKey decode(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException fault) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new SecretsKeyRefused(
                    "passregion.secrets.key is not 32 bytes in Base64.", "Make one with « openssl rand -base64 32 ».");
        }
        return new SecretKeySpec(key, "AES");
    }
}
