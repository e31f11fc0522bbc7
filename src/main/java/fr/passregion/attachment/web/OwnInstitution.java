package fr.passregion.attachment.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.shared.Uai;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Whose desk it is: always that of whoever is signed in, which no address names. */
@Component
class OwnInstitution {

    private final Institutions institutions;

    OwnInstitution(Institutions institutions) {
        this.institutions = institutions;
    }

    Uai uai(SignedIn staff) {
        return staff.scope(Role.INSTITUTION).flatMap(Uai::parse).orElseThrow(OwnInstitution::notFound);
    }

    Institution of(SignedIn staff) {
        return institutions.find(uai(staff)).orElseThrow(OwnInstitution::notFound);
    }

    /** The name at the top of the desk. */
    void show(SignedIn staff, Model model) {
        institutions.find(uai(staff)).ifPresent(own -> {
            model.addAttribute("org", own.name());
            model.addAttribute("place", own.town() + " · " + own.uai());
        });
    }

    /** What an address names; empty where it is no name at all. */
    static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
