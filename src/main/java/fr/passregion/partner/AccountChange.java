package fr.passregion.partner;

import fr.passregion.identity.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * « Changement de compte bancaire » (SET-04): where a partner wants to be paid from now on, until somebody else confirms it.
 *
 * @param wanted the new account; nothing is paid to it yet
 */
public record AccountChange(UUID id, PartnerId partner, BankDetails wanted, AccountId askedBy, Instant askedAt) {}
