package fr.passregion.programme;

import static fr.passregion.programme.Situation.CIVIC_SERVICE;
import static fr.passregion.programme.Situation.COLLEGE;
import static fr.passregion.programme.Situation.HIGHER_EDUCATION;
import static fr.passregion.programme.Situation.PROFESSIONALISATION_CONTRACT;

import java.util.Set;

/**
 * A condition every applicant must meet; each cites the sentence of the FAQ that created it. What a visitor reads is in
 * the messages « programme.rule.NAME » and, for where else to turn, « programme.rule.NAME.elsewhere » (ELI-03).
 */
public enum EligibilityRule {
    /** ELI-02. */
    NOT_A_COLLEGE_PUPIL(
            "Ne pas être au collège, quel que soit l’âge",
            "Il n'est pas ouvert au public étudiant, ni aux collégiens et ce, même s’ils ont 15 ans.") {
        @Override
        boolean isMetBy(Applicant applicant, Programme programme) {
            return applicant.situation() != COLLEGE;
        }
    },
    /** ELI-02. */
    NOT_IN_HIGHER_EDUCATION(
            "Ne pas être étudiant",
            "Il n'est pas ouvert au public étudiant, ni aux collégiens et ce, même s’ils ont 15 ans.") {
        @Override
        boolean isMetBy(Applicant applicant, Programme programme) {
            return applicant.situation() != HIGHER_EDUCATION;
        }
    },
    /** ELI-08. */
    NOT_AN_APPRENTICE_OF_HIGHER_EDUCATION(
            "En apprentissage, préparer un CAP, un bac professionnel ou un BTS",
            "Les apprentis de l’enseignement supérieur ne sont pas éligibles au Pass’Région.") {
        @Override
        boolean isMetBy(Applicant applicant, Programme programme) {
            return applicant.preparing() != Applicant.Preparing.HIGHER_EDUCATION;
        }
    },
    /** ELI-04. */
    NOT_IN_CIVIC_SERVICE(
            "Ne pas être en service civique",
            "Les jeunes effectuant un service civique ne sont pas éligibles au Pass’Région.") {
        @Override
        boolean isMetBy(Applicant applicant, Programme programme) {
            return applicant.situation() != CIVIC_SERVICE;
        }
    },
    /** ELI-10. */
    IN_INITIAL_TRAINING(
            "Être en formation initiale, par voie scolaire ou par apprentissage",
            "Les jeunes effectuant une formation en contrat de professionnalisation ne sont pas éligibles.") {
        @Override
        boolean isMetBy(Applicant applicant, Programme programme) {
            return applicant.situation() != PROFESSIONALISATION_CONTRACT;
        }
    },
    /** ELI-01: whoever no rule above turns away must be among those for whom the year has a track. */
    AMONG_THOSE_THE_PASS_IS_FOR(
            "Être lycéen, apprenti, inscrit en mission locale, en IME ou IMPRO, ou en formation sanitaire et sociale",
            "Le Pass’Région est réservé aux lycéens, apprentis, jeunes inscrits en mission locale, en IME/IMPRO,"
                    + " en formations sanitaires et sociales") {
        @Override
        boolean isMetBy(Applicant applicant, Programme programme) {
            return TURNED_AWAY.contains(applicant.situation())
                    || applicant.preparing() == Applicant.Preparing.HIGHER_EDUCATION
                    || !Eligibility.tracksFor(applicant, programme).isEmpty();
        }
    },
    /** ELI-03: the establishment's address, not the home's. */
    ESTABLISHMENT_IN_THE_REGION(
            "Être inscrit dans un établissement d’Auvergne-Rhône-Alpes",
            "Si votre établissement n’est pas sur ce territoire, vous ne pouvez pas bénéficier du Pass’Région.") {
        @Override
        boolean isMetBy(Applicant applicant, Programme programme) {
            return applicant.school().inRegion();
        }
    },
    /** ELI-09. */
    ESTABLISHMENT_UNDER_CONTRACT(
            "Être inscrit dans un établissement public, ou privé sous contrat avec l’État",
            "En revanche, les écoles et les lycées privés hors contrat d’association avec l’Etat ne sont pas affiliés"
                    + " au dispositif Pass’Région.") {
        @Override
        boolean isMetBy(Applicant applicant, Programme programme) {
            return !applicant.school().withoutContract();
        }
    },
    /** ELI-03. */
    ESTABLISHMENT_WITH_AGREEMENT(
            "Être inscrit dans un établissement qui a signé une convention avec la Région",
            "En effet, le dispositif Pass’Région concerne les établissements du territoire d’Auvergne-Rhône-Alpes"
                    + " avec lesquels la Région signe une convention de partenariat.") {
        @Override
        boolean isMetBy(Applicant applicant, Programme programme) {
            return applicant.school().hasAgreement();
        }
    };

    private static final Set<Situation> TURNED_AWAY =
            Set.of(COLLEGE, HIGHER_EDUCATION, CIVIC_SERVICE, PROFESSIONALISATION_CONTRACT);

    private final String rule;
    private final String quote;

    EligibilityRule(String rule, String quote) {
        this.rule = rule;
        this.quote = quote;
    }

    abstract boolean isMetBy(Applicant applicant, Programme programme);

    /** The rule as a French sentence. */
    public String rule() {
        return rule;
    }

    /** The sentence of the FAQ that created it. */
    public String quote() {
        return quote;
    }

    /** The key of the sentence that tells a visitor that this rule is not met. */
    public String messageKey() {
        return "programme.rule." + name();
    }

    /** The key of the sentence that says where else to turn. */
    public String elsewhereKey() {
        return messageKey() + ".elsewhere";
    }

    Trace.Step step(boolean met) {
        return met
                ? new Trace.Step(rule, Trace.Outcome.MET, "Condition remplie", quote, false)
                : new Trace.Step(rule, Trace.Outcome.UNMET, "Condition non remplie", quote, false);
    }
}
