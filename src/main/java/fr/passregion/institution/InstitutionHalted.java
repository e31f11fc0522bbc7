package fr.passregion.institution;

import fr.passregion.shared.Uai;
import java.time.Instant;

/** An establishment is suspended or closed from a day on, « suspension » or « fermeture »; published in that transaction. */
public record InstitutionHalted(Uai institution, String name, Halt halt, Instant at) {}
