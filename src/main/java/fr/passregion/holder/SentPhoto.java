package fr.passregion.holder;

import fr.passregion.holder.Photos.Outcome;
import fr.passregion.holder.Photos.Reason;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * A photo as a form sends it, « photo envoyée » (ORD-05, ACC-05): taken in the page or chosen among files, with the frame that its
 * owner drew there; without script there is no frame yet.
 */
public record SentPhoto(
        @Nullable MultipartFile taken,
        @Nullable MultipartFile chosen,
        @Nullable Integer zoom,
        @Nullable Integer across,
        @Nullable Integer down) {

    /** The form before anything is sent. */
    public static final SentPhoto NOTHING = new SentPhoto(null, null, null, null, null);

    /** Where its owner framed it, if they could. */
    public Optional<Framing> framing() {
        return zoom == null || across == null || down == null
                ? Optional.empty()
                : Optional.of(Framing.nearest(zoom, across, down));
    }

    /** The portrait cut from it; nothing, and the reason beside its field, where it is no photo. */
    public Optional<byte[]> portrait(Photos photos, BindingResult errors) throws IOException {
        return accepted(photos.clean(bytes(), framing().orElse(Framing.MIDDLE)), errors);
    }

    /** The whole picture, upright and drawn anew, to be framed later; nothing, and the reason, where it is no photo. */
    public Optional<byte[]> whole(Photos photos, BindingResult errors) throws IOException {
        return accepted(photos.develop(bytes()), errors);
    }

    private Optional<byte[]> accepted(Outcome outcome, BindingResult errors) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> Optional.of(accepted.jpeg());
            case Outcome.Refused refused -> {
                errors.rejectValue(isTaken() ? "taken" : "chosen", messageKey(refused.reason()));
                yield Optional.empty();
            }
        };
    }

    private byte[] bytes() throws IOException {
        var file = isTaken() ? taken : chosen;
        return file == null ? new byte[0] : file.getBytes();
    }

    private boolean isTaken() {
        return taken != null && !taken.isEmpty();
    }

    private static String messageKey(Reason reason) {
        return switch (reason) {
            case EMPTY -> "holder.photo.empty";
            case TOO_HEAVY -> "holder.photo.tooHeavy";
            case NOT_A_PHOTO -> "holder.photo.notAPhoto";
            case TOO_SMALL -> "holder.photo.tooSmall";
            case TOO_LARGE -> "holder.photo.tooLarge";
            case DAMAGED -> "holder.photo.damaged";
        };
    }
}
