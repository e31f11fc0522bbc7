package fr.passregion.ordering.web;

import fr.passregion.holder.Photos.Reason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A photo taken now, or a file chosen. */
record PhotoForm(@Nullable MultipartFile taken, @Nullable MultipartFile chosen) {

    byte[] bytes() throws IOException {
        var file = isTaken() ? taken : chosen;
        return file == null ? new byte[0] : file.getBytes();
    }

    /** The field that an error belongs to. */
    String field() {
        return isTaken() ? "taken" : "chosen";
    }

    private boolean isTaken() {
        return taken != null && !taken.isEmpty();
    }

    static String messageKey(Reason reason) {
        return switch (reason) {
            case EMPTY -> "ordering.photo.empty";
            case TOO_HEAVY -> "ordering.photo.tooHeavy";
            case NOT_A_PHOTO -> "ordering.photo.notAPhoto";
            case TOO_SMALL -> "ordering.photo.tooSmall";
            case TOO_LARGE -> "ordering.photo.tooLarge";
            case DAMAGED -> "ordering.photo.damaged";
        };
    }
}
