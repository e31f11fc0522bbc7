package fr.passregion.partner;

import fr.passregion.identity.AccountId;
import java.util.UUID;

/**
 * Somebody wants a partner to be paid elsewhere: everybody else must hear of it (SET-04).
 *
 * @param account the new one, masked
 */
public record AccountChangeAsked(UUID change, PartnerId partner, String account, AccountId by) {}
