package fr.passregion.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody is asked to work at a place, « invitation »: with these roles, which they have once they accept.
 *
 * @param email where the link was sent, and the login of the account
 * @param scope the place, as a {@link Grant} names it
 */
public record Invitation(
        UUID id, String email, String name, Set<Role> roles, String scope, Instant invitedAt, Instant expiresAt) {}
