package fr.passregion.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail ready to leave. Its number comes from its cause, so that a mail server can tell a second copy.
 *
 * @param unsubscribe the address that ends e-mails of its kind, or null
 */
record Message(
        UUID id,
        String recipient,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe) {}
