package fr.passregion.ordering;

/** Somebody leaves an order for later; the token makes the link {@code /commande/reprendre/{token}} that resumes it (ORD-06). */
public record OrderDraftSaved(String email, String token) {}
