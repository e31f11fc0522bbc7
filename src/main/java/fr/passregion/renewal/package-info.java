/** Last year's holders, given the coming year's Pass by their establishment, « revalidation » (EST-02, GEN-04). */
@ApplicationModule(
        displayName = "Renewal",
        allowedDependencies = {
            "shared",
            "identity",
            "audit",
            "holder",
            "institution",
            "programme",
            "ordering",
            "matching"
        })
@NullMarked
package fr.passregion.renewal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
