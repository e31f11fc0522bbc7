package fr.passregion.programme;

/** What the FAQ says of somebody who might doubt being eligible, and is. */
enum EligibilityNote {
    /** ELI-05. */
    PREPA_PRO(
            "La 3e prépa-professionnelle donne droit au Pass",
            "Les jeunes inscrits en 3ème prépa-professionnelle ont droit au Pass’Région. Vous devez sélectionner"
                    + " la filière « 10 » lors de la commande du Pass.") {
        @Override
        boolean appliesTo(Applicant applicant) {
            return applicant.situation() == Situation.PREPA_PRO;
        }
    },
    /** ELI-06. */
    AGRICULTURAL_COLLEGE(
            "La 3e et la 4e agricoles donnent droit au Pass",
            "Les jeunes inscrits en 3ème ou 4ème agricoles ont droit au Pass’Région. Vous devez sélectionner"
                    + " la filière « 10 » lors de la commande du Pass.") {
        @Override
        boolean appliesTo(Applicant applicant) {
            return applicant.situation() == Situation.AGRICULTURAL_COLLEGE;
        }
    },
    /** ELI-07. */
    PRODUCTION_SCHOOL(
            "Une école de production donne les mêmes droits qu’un CFA",
            "Les jeunes scolarisés en école de production ont droit au Pass’Région au même titre que les jeunes"
                    + " scolarisés dans un CFA.") {
        @Override
        boolean appliesTo(Applicant applicant) {
            return applicant.situation() == Situation.PRODUCTION_SCHOOL;
        }
    },
    /** ELI-11. */
    REPEATING(
            "Redoubler ne change rien au droit",
            "En cas de redoublement, vous êtes toujours éligible au Pass’Région. Vous devez conserver votre Pass,"
                    + " qui sera revalidé par votre établissement") {
        @Override
        boolean appliesTo(Applicant applicant) {
            return applicant.repeating();
        }
    };

    private final String rule;
    private final String quote;

    EligibilityNote(String rule, String quote) {
        this.rule = rule;
        this.quote = quote;
    }

    abstract boolean appliesTo(Applicant applicant);

    Trace.Step step() {
        return new Trace.Step(rule, Trace.Outcome.NOTED, "C’est ton cas", quote, false);
    }
}
