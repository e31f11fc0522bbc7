package fr.passregion.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written to the helpdesk for the first time.
 *
 * @param sending of the form: the same sent twice is one inquiry
 */
public record NewInquiry(
        UUID sending,
        Inquiry.Sender from,
        Topic topic,
        @Nullable String context,
        String text) {}
