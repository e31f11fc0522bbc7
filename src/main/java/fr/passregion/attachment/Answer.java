package fr.passregion.attachment;

import fr.passregion.holder.Enrolment;

/** What came of asking for a change of enrolment, or of making it. Each refusal has its French sentence. */
public sealed interface Answer {

    /** The request waits, or has come to the end that was wanted; the same asked twice is answered the same. */
    record Done(Attachment attachment) implements Answer {}

    /** The enrolment is as it was wanted, now or already. */
    record Corrected(Enrolment enrolment) implements Answer {}

    /** A change that was not done. */
    sealed interface Refused extends Answer {

        /** To whom works at an establishment. */
        String sentence();

        /** To the young person. */
        String ownSentence();
    }

    /** No establishment has confirmed an enrolment for this year: there is nothing to change. */
    record NotEnrolled() implements Refused {
        @Override
        public String sentence() {
            return "Ce jeune n’a pas de Pass’Région confirmé pour l’année en cours\u00a0: il commande son Pass chez vous.";
        }

        @Override
        public String ownSentence() {
            return "Ton inscription de cette année n’est pas confirmée\u00a0: corrige plutôt ta demande de Pass.";
        }
    }

    /** The dossier is this establishment's already. */
    record AlreadyHere() implements Refused {
        @Override
        public String sentence() {
            return "Ce jeune est déjà rattaché à votre établissement.";
        }

        @Override
        public String ownSentence() {
            return "C’est déjà ton établissement. Ta filière est fausse\u202f? Il peut la corriger.";
        }
    }

    /** The establishment has no agreement, or does not offer this track, or the diploma does not go with it. */
    record NotOffered() implements Refused {
        @Override
        public String sentence() {
            return "Votre établissement ne propose pas cette filière, ou ce diplôme n’en fait pas partie.";
        }

        @Override
        public String ownSentence() {
            return "Cet établissement ne propose pas cette filière.";
        }
    }

    /** Another establishment is asked and has not answered: one at a time. */
    record AnotherWaits(Attachment attachment) implements Refused {
        @Override
        public String sentence() {
            return "Une autre demande de rattachement attend déjà.";
        }

        @Override
        public String ownSentence() {
            return "Ta demande à %s attend. Annule-la d’abord.".formatted(attachment.toName());
        }
    }

    /** Somebody has decided meanwhile, it was taken back, or the enrolment has changed since. */
    record TooLate() implements Refused {
        @Override
        public String sentence() {
            return "Rien n’a changé\u00a0: cette demande est déjà traitée, ou le dossier a changé entre-temps.";
        }

        @Override
        public String ownSentence() {
            return "Trop tard\u00a0: cette demande est déjà traitée.";
        }
    }
}
