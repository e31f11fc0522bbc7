package fr.passregion.institution;

import fr.passregion.shared.Uai;
import java.util.List;
import java.util.Optional;

/** Suspends and closes establishments, and takes it back, « suspension et fermeture d’établissement ». */
public interface Halts {

    /** The halt that was decided, in force or to come. */
    Optional<Halt> decided(Uai uai);

    /** The halt in force today. */
    Optional<Halt> inForce(Uai uai);

    /** What it would touch today, « ce qui est en jeu ». */
    List<AtStake.Number> atStake(Uai uai);

    /** What became of a wish. */
    enum Outcome {
        DONE,
        /** The very same halt was decided before: nobody is told twice. */
        ALREADY_SO,
        /** Only one that works with the Pass can be suspended, or one that is closed. */
        NOT_AFFILIATED
    }

    /** Decides a halt, or another in place of the one that was decided; published as {@link InstitutionHalted}. */
    Outcome halt(Uai uai, Halt wanted);

    /** Takes the halt back, and everything is as before; false where there is none. Published as {@link InstitutionResumed}. */
    boolean resume(Uai uai, String why);
}
