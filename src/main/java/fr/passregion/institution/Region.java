package fr.passregion.institution;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The territory the Region answers for, as the codes of its departments. */
@ConfigurationProperties("passregion.region")
record Region(Set<String> departments) {

    boolean contains(Institution institution) {
        return departments.contains(institution.department());
    }
}
