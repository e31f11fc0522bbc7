package fr.passregion.notification;

import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.util.UUID;

/** A push that waits to leave, with the browser that it goes to. */
record WaitingPush(
        UUID device,
        HolderId holder,
        String cause,
        String kind,
        int attempt,
        Instant writtenAt,
        String endpoint,
        byte[] p256dh,
        byte[] auth) {}
