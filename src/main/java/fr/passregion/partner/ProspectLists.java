package fr.passregion.partner;

import fr.passregion.importing.Line;
import fr.passregion.partner.Prospect.Where;
import fr.passregion.shared.PartnerKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the lists of the Ministry of Culture and of the CNC. */
final class ProspectLists {

    private ProspectLists() {}

    /** The « Art et Essai » class is kept: it opens the network to a cinema by itself. */
    static Prospect cinema(Line line) {
        return new Prospect(
                "CNC",
                line.text("N° auto"),
                line.text("nom"),
                PartnerKind.CINEMA,
                where(line, line.text("adresse"), line.text("commune"), line.text("DEP")),
                "",
                line.text("AE").equals("OUI"));
    }

    static Prospect museum(Line line) {
        var postcode = line.text("Code_postal");
        return new Prospect(
                "Muséofile",
                line.text("Identifiant"),
                upperFirst(line.text("Nom_officiel")),
                PartnerKind.MUSEUM,
                where(line, line.text("Adresse"), line.text("Ville"), department(postcode)),
                line.text("URL"),
                null);
    }

    static Prospect festival(Line line) {
        var place = line.text("Géocodage xy").split(", *");
        return new Prospect(
                "Festivals",
                line.text("Identifiant"),
                line.text("Nom du festival"),
                PartnerKind.FESTIVAL,
                new Where(
                        line.text("Adresse postale"),
                        line.text("Commune principale de déroulement"),
                        department(line.text("Code Insee commune")),
                        place.length == 2 ? degrees(place[0]) : null,
                        place.length == 2 ? degrees(place[1]) : null),
                line.text("Site internet du festival"),
                null);
    }

    private static Where where(Line line, String address, String town, String department) {
        var latitude = degrees(line.text("latitude"));
        var longitude = degrees(line.text("longitude"));
        var isPlaced = latitude != null && longitude != null;
        return new Where(address, town, department, isPlaced ? latitude : null, isPlaced ? longitude : null);
    }

    private static String department(String code) {
        return code.matches("\\d{5}") ? code.substring(0, 2) : "";
    }

    private static String upperFirst(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.FRANCE) + name.substring(1);
    }

    private static @Nullable Double degrees(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException unknown) {
            return null;
        }
    }
}
