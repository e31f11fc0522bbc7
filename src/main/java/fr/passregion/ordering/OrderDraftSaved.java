package fr.passregion.ordering;

import fr.passregion.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody leaves an order for later; the token makes the link {@code /commande/reprendre/{token}} that resumes it (ORD-06).
 *
 * @param begunBy the guardian who hands over to their child what is left, or null
 * @param language in which the order is filled in: its link goes on in it
 */
public record OrderDraftSaved(
        String email, String token, @Nullable String begunBy, Language language) {}
