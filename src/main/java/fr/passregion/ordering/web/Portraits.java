package fr.passregion.ordering.web;

import fr.passregion.holder.Photos.Photo;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Portraits as answers, kept for a moment by the browser of whoever may see them and by nobody on the way. */
final class Portraits {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private Portraits() {}

    static ResponseEntity<byte[]> answer(Photo photo) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(photo.jpeg());
    }
}
