package fr.passregion.redemption.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A card as software shows it: number and birth date, or the text of a QR code. */
record CardBody(
        @Schema(description = "16 digits", example = "9250123456789012") @Nullable String number,

        @Schema(description = "ISO 8601", example = "2009-03-14") @Nullable String birthDate,

        @Schema(description = "The text of either QR code, instead of number and birth date") @Nullable String qr) {

    /** Neither the number nor the birth date may enter a log. */
    @Override
    public String toString() {
        return "CardBody[…]";
    }
}
