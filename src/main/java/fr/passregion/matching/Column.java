package fr.passregion.matching;

import java.util.Set;

/** What a column of a list may hold, and the titles under which exports have it, spelling aside. */
public enum Column {
    LAST_NAME("nom", "nomdefamille", "nomeleve", "nomdeleleve", "nomapprenant", "nomusage", "nomdusage"),
    FIRST_NAME("prenom", "prenoms", "prenom1", "prenomeleve", "prenomdeleleve", "prenomapprenant"),
    /** « NOM Prénom » in one cell, the last name in capitals. */
    FULL_NAME("eleve", "nometprenom", "nomprenom", "nomprenoms", "nometprenoms", "apprenant"),
    BIRTH_DATE(
            "datedenaissance",
            "datenaissance",
            "datenaiss",
            "naissance",
            "nele",
            "neele",
            "neelele",
            "datedenaissanceapprenant",
            "ddn"),
    GROUP("classe", "classes", "division", "codestructure", "groupe", "libelleclasse"),
    INE("ine", "ineapprenant", "idnational", "numeroine", "numine", "identifiantnational"),
    LEFT("datesortie", "datedesortie", "sortiele"),
    INSTITUTION("etablissementformateuruai", "uai", "uaj", "codeuai", "rne", "coderne");

    private final Set<String> titles;

    Column(String... titles) {
        this.titles = Set.of(titles);
    }

    boolean isNamed(String title) {
        return titles.contains(Spelling.plain(title));
    }
}
