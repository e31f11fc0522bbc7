package fr.passregion.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTests {

    private static final byte[] SECRET = "a secret of a card".getBytes(UTF_8);

    @TempDir
    private Path directory;

    private final SecretBox box = boxOf((byte) 1);

    @Test
    void whatWasSealedOpensAgain() {
        assertThat(box.open(box.seal(SECRET, "card:1"), "card:1")).isEqualTo(SECRET);
    }

    @Test
    void sealingTwiceShowsNothingOfTheSecret() {
        var first = box.seal(SECRET, "card:1");
        assertThat(first).isNotEqualTo(box.seal(SECRET, "card:1"));
        assertThat(new String(first, UTF_8)).doesNotContain("secret");
    }

    @Test
    void aSealCopiedToAnotherRowDoesNotOpen() {
        var sealed = box.seal(SECRET, "card:1");
        assertThatThrownBy(() -> box.open(sealed, "card:2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSealThatWasAlteredDoesNotOpen() {
        var sealed = box.seal(SECRET, "card:1");
        for (var place = 0; place < sealed.length; place++) {
            var altered = sealed.clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> box.open(altered, "card:1")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anotherKeyDoesNotOpen() {
        var sealed = box.seal(SECRET, "card:1");
        assertThatThrownBy(() -> boxOf((byte) 2).open(sealed, "card:1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyOfAnEmbeddedDatabaseIsMadeOnceForItsOwnerAlone() throws IOException {
        var first = KeyFile.in(directory).read();
        assertThat(KeyFile.in(directory).read()).isEqualTo(first);
        assertThat(SecretsConfiguration.decode(first).getEncoded()).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secrets.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aServerOfTheOperatorsNeedsAKeyAndIsToldHow() {
        var configuration = new SecretsConfiguration();
        assertThatThrownBy(() -> configuration.secretBox("", "jdbc:postgresql://db/pass", directory))
                .isInstanceOfSatisfying(
                        SecretsKeyRefused.class,
                        refused -> assertThat(refused.remedy()).contains("openssl rand -base64 32"))
                .hasMessageContaining("passregion.secrets.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "not base 64 !", "QUJD"})
    void aKeyThatIsNoneIsRefusedWithoutBeingPrinted(String key) {
        assertThatThrownBy(() -> SecretsConfiguration.decode(key))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining(key);
    }

    private static SecretBox boxOf(byte filler) {
        var key = new byte[32];
        java.util.Arrays.fill(key, filler);
        return new AesSecretBox(SecretsConfiguration.decode(Base64.getEncoder().encodeToString(key)));
    }
}
