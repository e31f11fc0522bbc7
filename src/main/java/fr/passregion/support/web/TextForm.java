package fr.passregion.support.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is added to an inquiry. */
record TextForm(
        @NotBlank(message = "{support.text}") @Size(max = 4000, message = "{support.text.long}") String text) {

    TextForm(@Nullable String text) {
        this.text = text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}
