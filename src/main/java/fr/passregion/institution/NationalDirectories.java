package fr.passregion.institution;

import fr.passregion.importing.Line;
import fr.passregion.institution.Draft.Place;
import fr.passregion.institution.Draft.Reading;
import fr.passregion.institution.Sheet.Position;
import fr.passregion.shared.InstitutionKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the two national directories of education, « annuaire » and « adresse et géolocalisation ». */
final class NationalDirectories {

    private NationalDirectories() {}

    static Reading ofEducation(Line line) {
        if (!line.text("etat").equals("OUVERT")) return new Reading.Aside(Nomenclature.CLOSED);
        var kind = kind(line);
        if (kind.isEmpty())
            return new Reading.Aside(Nomenclature.whyAside(line.text("code_nature"), line.text("libelle_nature")));
        return new Reading.Read(new Draft(
                line.text("Identifiant_de_l_etablissement"),
                GoodCase.of(line.text("Nom_etablissement")),
                line.text("Nom_etablissement"),
                kind.get(),
                Nomenclature.contract(line.text("Statut_public_prive"), line.text("Type_contrat_prive")),
                new Place(
                        line.text("Adresse_1"),
                        line.text("Code_postal"),
                        line.text("Nom_commune"),
                        line.text("Code_commune")),
                siret(line.text("SIREN_SIRET")),
                position(line.text("latitude"), line.text("longitude"))));
    }

    static Reading ofGeolocation(Line line) {
        if (!line.text("etat_etablissement_libe").equals("OUVERT")) return new Reading.Aside(Nomenclature.CLOSED);
        var nature = line.text("nature_uai");
        var kind = Nomenclature.kind(nature, line.text("libelle_ministere").contains("AGRICULTURE"));
        if (kind.isEmpty()) return new Reading.Aside(Nomenclature.whyAside(nature, line.text("nature_uai_libe")));
        return new Reading.Read(new Draft(
                line.text("numero_uai"),
                GoodCase.of(line.text("appellation_officielle")),
                line.text("appellation_officielle"),
                kind.get(),
                Nomenclature.contract(
                        line.text("secteur_public_prive_libe"), line.text("secteur_prive_libelle_type_contrat")),
                new Place(
                        line.text("adresse_uai"),
                        line.text("code_postal_uai"),
                        line.text("libelle_commune"),
                        line.text("code_commune")),
                "",
                position(line.text("latitude"), line.text("longitude"))));
    }

    private static Optional<InstitutionKind> kind(Line line) {
        if (line.text("libelle_nature").contains("MEDICO-EDUCATIF")) return Optional.of(InstitutionKind.IME);
        return Nomenclature.kind(
                line.text("code_nature"), line.text("Lycee_Agricole").equals("1"));
    }

    /** The column holds a SIRET, or only a SIREN, which names the owner rather than the place. */
    private static String siret(String sirenOrSiret) {
        return sirenOrSiret.length() == 14 ? sirenOrSiret : "";
    }

    private static @Nullable Position position(String latitude, String longitude) {
        try {
            return new Position(Double.parseDouble(latitude), Double.parseDouble(longitude));
        } catch (NumberFormatException unknown) {
            return null;
        }
    }
}
