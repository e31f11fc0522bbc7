package fr.passregion.support.web;

import org.jspecify.annotations.Nullable;

/**
 * Who asked, as the helpdesk sees them.
 *
 * @param dossier the number of their dossier; null for whom was not signed in, who may be anybody
 */
public record SenderView(
        String name, String email, @Nullable String dossier) {}
