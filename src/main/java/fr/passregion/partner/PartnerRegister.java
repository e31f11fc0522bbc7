package fr.passregion.partner;

import static fr.passregion.identity.Role.ADMINISTRATOR;
import static fr.passregion.identity.Role.AGENT_PARTNERS;

import fr.passregion.identity.Role;
import fr.passregion.importing.Register;
import fr.passregion.importing.RegisterFormat;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The register of partners and prospects, and the official files that feed it. */
@Component
class PartnerRegister implements Register {

    private final List<ProspectFormat> formats;

    PartnerRegister(Prospects prospects) {
        formats = List.of(
                new ProspectFormat(
                        "Cinémas (CNC)",
                        Set.of("N° auto", "nom", "adresse", "commune", "DEP", "AE", "latitude", "longitude"),
                        "N° auto",
                        ProspectLists::cinema,
                        prospects),
                new ProspectFormat(
                        "Musées de France (Muséofile)",
                        Set.of("Identifiant", "Nom_officiel", "Adresse", "Code_postal", "Ville", "URL"),
                        "Identifiant",
                        ProspectLists::museum,
                        prospects),
                new ProspectFormat(
                        "Festivals (ministère de la Culture)",
                        Set.of(
                                "Identifiant",
                                "Nom du festival",
                                "Commune principale de déroulement",
                                "Code Insee commune"),
                        "Identifiant",
                        ProspectLists::festival,
                        prospects));
    }

    @Override
    public String path() {
        return "partenaires";
    }

    @Override
    public String title() {
        return "Partenaires";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(AGENT_PARTNERS, ADMINISTRATOR);
    }

    @Override
    public List<? extends RegisterFormat> formats() {
        return formats;
    }
}
