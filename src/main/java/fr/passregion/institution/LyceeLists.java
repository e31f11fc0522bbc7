package fr.passregion.institution;

import fr.passregion.importing.Line;
import fr.passregion.institution.Draft.Place;
import fr.passregion.institution.Draft.Reading;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.institution.Sheet.Position;
import fr.passregion.shared.InstitutionKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lists of lycées: the ministry's of the Region, and that of the Métropole de Lyon and the Rhône. */
final class LyceeLists {

    private static final String LABEL = " LYCEE DES METIERS";
    private static final Pattern POINT = Pattern.compile("POINT \\((-?[\\d.]+) (-?[\\d.]+)\\)");

    private LyceeLists() {}

    static Reading ofTheMinistry(Line line) {
        var official = line.text("nom_de_l_etablissement");
        var contract = switch (line.text("secteur")) {
            case "public" -> Contract.PUBLIC;
            case "privé sous contrat" -> Contract.UNDER_CONTRACT;
            case "privé hors contrat" -> Contract.OUTSIDE_CONTRACT;
            default -> Contract.UNKNOWN;
        };
        return new Reading.Read(new Draft(
                line.text("uai"),
                GoodCase.of(withoutLabel(official)),
                official,
                InstitutionKind.LYCEE,
                contract,
                new Place(
                        line.text("adresse"),
                        line.text("code_postal"),
                        line.text("nom_de_la_commune"),
                        line.text("code_insee_de_la_commune")),
                line.text("siret"),
                null));
    }

    static Reading ofGrandLyon(Line line) {
        if (!line.text("etat").equals("OUVERT")) return new Reading.Aside(Nomenclature.CLOSED);
        var nature = line.text("code_nature");
        var kind = Nomenclature.kind(nature, line.text("lycee_agricole").equals("true"));
        if (kind.isEmpty()) return new Reading.Aside(Nomenclature.whyAside(nature, line.text("nature")));
        return new Reading.Read(new Draft(
                line.text("uai"),
                GoodCase.of(line.text("nom")),
                line.text("nom"),
                kind.get(),
                Nomenclature.contract(line.text("statut_public_prive"), line.text("type_contrat_prive")),
                new Place(line.text("adresse"), line.text("code_postal"), line.text("commune"), line.text("insee")),
                line.text("siren_siret"),
                position(line.text("the_geom"))));
    }

    /** « Lycée des métiers de… » is a label that follows a name, not the name. */
    private static String withoutLabel(String name) {
        var label = name.indexOf(LABEL);
        return label > 0 ? name.substring(0, label) : name;
    }

    private static @Nullable Position position(String geometry) {
        var point = POINT.matcher(geometry);
        return point.matches()
                ? new Position(Double.parseDouble(point.group(2)), Double.parseDouble(point.group(1)))
                : null;
    }
}
