package fr.passregion.identity;

import java.time.Instant;

/** An account has another password than before: its owner is told, since it may not have been they (ACC-03). */
public record PasswordChanged(AccountId account, String email, Instant at) {}
