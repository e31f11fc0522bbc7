/** Enrolments that change in the course of the year: another establishment, « rattachement », or a corrected track or diploma. */
@ApplicationModule(
        displayName = "Attachment",
        allowedDependencies = {
            "shared",
            "identity",
            "audit",
            "holder",
            "institution",
            "programme",
            "ordering",
            "card",
            "entitlement",
            "replacement"
        })
@NullMarked
package fr.passregion.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
