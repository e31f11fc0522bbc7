package fr.passregion.institution;

import fr.passregion.shared.Uai;
import java.time.Instant;

/** A suspension or closure was taken back, « reprise »: the establishment works with the Pass as before. */
public record InstitutionResumed(Uai institution, String name, Instant at) {}
