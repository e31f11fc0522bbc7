package fr.passregion.partner;

import fr.passregion.shared.BenefitCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** « Où l’utiliser »: the places of the network where the Pass is taken today, the nearest first (GEN-02). */
public interface Locator {

    /**
     * What somebody looks for.
     *
     * @param town from where; null for everywhere, or from a position
     * @param position from where, instead of a town: what a visitor's own device said, rounded; kept nowhere
     * @param withinKilometres how far from there, as the crow flies
     * @param benefit what they would use; null for any
     * @param wheelchair only places known to be entered in a wheelchair
     */
    record Wanted(
            @Nullable Town town,
            @Nullable Position position,
            int withinKilometres,
            @Nullable BenefitCode benefit,
            boolean wheelchair) {

        public Wanted(@Nullable Town town, int withinKilometres, @Nullable BenefitCode benefit, boolean wheelchair) {
            this(town, null, withinKilometres, benefit, wheelchair);
        }

        @Nullable Position from() {
            if (position != null) return position;
            return town == null ? null : town.middle();
        }
    }

    /** Where the network had nothing, and how often that was asked. */
    record UnmetWish(Town town, @Nullable BenefitCode benefit, long asked) {}

    /** The nearest first; by name where no town is given. No more than {@link #MOST}. */
    List<Place> find(Wanted wanted);

    /** More than anybody reads; a town or a benefit makes them fewer. */
    int MOST = 200;

    Optional<Place> find(PointOfSaleId id);

    /** Towns that answer to a name or a postcode, best first; accents and typing errors are forgiven. */
    List<Town> towns(String typed);

    /** The Region’s towns, the largest first. */
    Stream<Town> largestTowns();

    /** Counts that somebody found nothing, without saying who. */
    void recordUnmet(Wanted wanted);

    /** What was asked in vain in the last days, most asked first. */
    List<UnmetWish> unmet(int days);
}
