package fr.passregion.support.web;

import fr.passregion.support.Topic;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes. Whoever is signed in as a holder gives neither name nor address: the dossier has them.
 *
 * @param sending of this form; the same twice is one inquiry
 * @param context the question or refusal that led here; what cannot be one is left out
 */
record ContactForm(
        @Size(max = 120, message = "{support.name.long}") String name,

        @Size(max = 200, message = "{support.email}") @Pattern(regexp = "|[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}", message = "{support.email}") String email,

        @NotNull(message = "{support.topic}") @Nullable Topic topic,

        @NotBlank(message = "{support.text}") @Size(max = 4000, message = "{support.text.long}") String text,

        UUID sending,

        @Nullable String context) {

    private static final java.util.regex.Pattern CONTEXT = java.util.regex.Pattern.compile("[A-Za-z0-9_-]{1,64}");

    ContactForm {
        name = stripped(name);
        email = stripped(email);
        text = stripped(text).replace("\r\n", "\n");
        sending = sending == null ? UUID.randomUUID() : sending;
        context = context != null && CONTEXT.matcher(context).matches() ? context : null;
    }

    static ContactForm about(@Nullable Topic topic, @Nullable String context) {
        return new ContactForm("", "", topic, "", UUID.randomUUID(), context);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
