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

    private static final String KEY = "${passregion.secrets.key:}";
    private static final String EXTERNAL = "${spring.datasource.url:}";
    private static final String DIRECTORY = "${passregion.database.directory}";

    @Bean
    SecretBox secretBox(@Value(KEY) String key, @Value(EXTERNAL) String database, @Value(DIRECTORY) Path directory) {
        return new AesSecretBox(find(key, database, directory));
    }

    @Bean
    Fingerprints fingerprints(
            @Value(KEY) String key, @Value(EXTERNAL) String database, @Value(DIRECTORY) Path directory) {
        return new HmacFingerprints(find(key, database, directory));
    }

    private static SecretKey find(String key, String externalDatabase, Path directory) {
        if (StringUtils.hasText(key)) return decode(key);
        if (StringUtils.hasText(externalDatabase)) {
            throw new SecretsKeyRefused(
                    "passregion.secrets.key is missing.",
                    "Make one with « openssl rand -base64 32 », keep it outside the database, and give the same one"
                            + " to every node and at every start.");
        }
        return decode(KeyFile.in(directory).read());
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
