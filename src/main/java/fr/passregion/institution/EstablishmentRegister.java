package fr.passregion.institution;

import static fr.passregion.identity.Role.ADMINISTRATOR;
import static fr.passregion.identity.Role.AGENT_INSTITUTIONS;

import fr.passregion.identity.Role;
import fr.passregion.importing.Register;
import fr.passregion.importing.RegisterFormat;
import fr.passregion.institution.EstablishmentFormat.Layout;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The register of establishments and the official files that feed it. */
@Component
class EstablishmentRegister implements Register {

    private static final Layout MINISTRY = new Layout(
            "Lycées de la Région (ministère de l’Éducation nationale)",
            Set.of(
                    "uai",
                    "nom_de_l_etablissement",
                    "code_insee_de_la_commune",
                    "nom_de_la_commune",
                    "secteur",
                    "siret",
                    "adresse",
                    "code_postal"),
            "uai");
    private static final Layout GRAND_LYON = new Layout(
            "Lycées de la Métropole de Lyon et du Rhône (Grand Lyon)",
            Set.of(
                    "uai",
                    "nom",
                    "nature",
                    "code_nature",
                    "statut_public_prive",
                    "type_contrat_prive",
                    "adresse",
                    "insee",
                    "code_postal",
                    "commune",
                    "lycee_agricole",
                    "siren_siret",
                    "etat",
                    "the_geom"),
            "uai");
    private static final Layout CFA = new Layout(
            "Centres de formation d’apprentis (ACCE)",
            Set.of(
                    "numero_uai",
                    "commune",
                    "commune_libe",
                    "denomination_principale",
                    "patronyme_uai",
                    "numero_siren_siret_uai",
                    "date_fermeture",
                    "adresse_uai",
                    "code_postal_uai"),
            "numero_uai");
    private static final Layout AGRICULTURE = new Layout(
            "Réseaux agricoles et maisons familiales rurales (référentiel de l’apprentissage)",
            Set.of(
                    "Siret",
                    "UAI validée",
                    "UAI probable",
                    "Raison sociale",
                    "Enseigne",
                    "etat_administratif",
                    "Adresse",
                    "Réseaux à jour"),
            "UAI validée");
    private static final Layout MISSIONS_LOCALES =
            new Layout("Missions locales", Set.of("nom", "siret", "departement", "commune", "nom_court"), "siret");
    private static final Layout DIRECTORY = new Layout(
            "Annuaire de l’éducation (ministère de l’Éducation nationale)",
            Set.of(
                    "Identifiant_de_l_etablissement",
                    "Nom_etablissement",
                    "Statut_public_prive",
                    "Adresse_1",
                    "Code_postal",
                    "Code_commune",
                    "Nom_commune",
                    "Lycee_Agricole",
                    "SIREN_SIRET",
                    "Type_contrat_prive",
                    "latitude",
                    "longitude",
                    "etat",
                    "code_nature",
                    "libelle_nature"),
            "Identifiant_de_l_etablissement");
    private static final Layout GEOLOCATION = new Layout(
            "Adresse et géolocalisation des établissements (ministère de l’Éducation nationale)",
            Set.of(
                    "numero_uai",
                    "appellation_officielle",
                    "secteur_public_prive_libe",
                    "adresse_uai",
                    "code_postal_uai",
                    "libelle_commune",
                    "code_commune",
                    "latitude",
                    "longitude",
                    "nature_uai",
                    "nature_uai_libe",
                    "etat_etablissement_libe",
                    "secteur_prive_libelle_type_contrat",
                    "libelle_ministere"),
            "numero_uai");

    private final List<EstablishmentFormat> formats;

    EstablishmentRegister(RegisterEntry entry, MissionsLocales missionsLocales) {
        formats = List.of(
                new EstablishmentFormat(MINISTRY, LyceeLists::ofTheMinistry, entry),
                new EstablishmentFormat(GRAND_LYON, LyceeLists::ofGrandLyon, entry),
                new EstablishmentFormat(CFA, ApprenticeshipLists::ofCfa, entry),
                new EstablishmentFormat(AGRICULTURE, ApprenticeshipLists::ofAgriculture, entry),
                new EstablishmentFormat(MISSIONS_LOCALES, missionsLocales::read, entry),
                new EstablishmentFormat(DIRECTORY, NationalDirectories::ofEducation, entry),
                new EstablishmentFormat(GEOLOCATION, NationalDirectories::ofGeolocation, entry));
    }

    @Override
    public String path() {
        return "etablissements";
    }

    @Override
    public String title() {
        return "Établissements";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(AGENT_INSTITUTIONS, ADMINISTRATOR);
    }

    @Override
    public List<? extends RegisterFormat> formats() {
        return formats;
    }
}
