/** E-mails and pushes: listens to what happened, writes them to an outbox and sends them until they leave. */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "shared",
            "calendar",
            "database",
            "secrets",
            "identity",
            "holder",
            "institution",
            "ordering",
            "card",
            "parcel",
            "entitlement",
            "attachment",
            "reminder",
            "renewal",
            "replacement",
            "support",
            "partner",
            "redemption",
            "outing",
            "settlement",
            "dispute",
            "privacy"
        })
@NullMarked
package fr.passregion.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
