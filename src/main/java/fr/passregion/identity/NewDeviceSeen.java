package fr.passregion.identity;

import java.time.Instant;

/**
 * Somebody signed in from a browser that this account did not know, and it is not its first: its owner is told.
 *
 * @param device such as « Firefox, Android »
 */
public record NewDeviceSeen(AccountId account, String email, String device, Instant at) {}
