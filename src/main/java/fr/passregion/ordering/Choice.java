package fr.passregion.ordering;

import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import org.jspecify.annotations.Nullable;

/** What an order names, « établissement et filière », with the diploma where the track asks for it (ORD-03, EQU-01). */
public record Choice(
        Uai institution, TrackCode track, @Nullable String diploma) {}
