package fr.passregion.institution;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The territory the Region answers for, as the codes of its departments. */
@ConfigurationProperties("passregion.region")
record Region(Set<String> departments) {

    /** Its address decides (ELI-03); its code, given where it was founded, only where no postcode is known. */
    boolean contains(Institution institution, Communes communes) {
        var postcode = institution.postcode();
        return postcode.isEmpty()
                ? departments.contains(institution.department())
                : departments.contains(postcode.substring(0, 2)) || communes.haveA(postcode);
    }
}
