package fr.passregion.redemption;

import java.time.Duration;

/** Promise a till what it may take later, for this long. The caller asks under a key of its own, and finds it again by it. */
public record AuthorizationRequest(DebitRequest sale, Duration life, String caller, String key) {}
