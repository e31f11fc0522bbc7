package fr.passregion.redemption;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.holder.Photos;
import fr.passregion.secrets.SecretBox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Addresses of portraits that open for some minutes and tell nothing: whoever was shown a face sees it, nobody else, and
 * not for long (BEN-10).
 */
@Component
public class PhotoLinks {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String LABEL = "photo-link";
    private static final String FOLDER = "/api/v1/photos/";

    private final SecretBox secrets;
    private final Photos photos;
    private final Clock clock;

    PhotoLinks(SecretBox secrets, Photos photos, Clock clock) {
        this.secrets = secrets;
        this.photos = photos;
        this.clock = clock;
    }

    /** The address of this portrait, for some minutes. */
    public String to(UUID photo) {
        var until = clock.instant().plus(LIFETIME).getEpochSecond();
        var sealed = secrets.seal((photo + " " + until).getBytes(UTF_8), LABEL);
        return FOLDER + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The portrait behind the last part of such an address; empty when it is too old or was never one. */
    public Optional<byte[]> open(String token) {
        try {
            var parts = new String(secrets.open(Base64.getUrlDecoder().decode(token), LABEL), UTF_8).split(" ");
            var until = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            if (clock.instant().isAfter(until)) return Optional.empty();
            return photos.find(UUID.fromString(parts[0])).map(Photos.Photo::jpeg);
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
