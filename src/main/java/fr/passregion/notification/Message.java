package fr.passregion.notification;

import java.util.UUID;

/** An e-mail ready to leave. Its number comes from its cause, so that a mail server can tell a second copy. */
record Message(UUID id, String recipient, String subject, String text, String html) {}
