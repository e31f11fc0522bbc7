package fr.passregion.parcel;

import fr.passregion.shared.Uai;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The parcels of an establishment (CAR-08). Each establishment has its own alone; another’s is not there. */
public interface Parcels {

    /** What is to be ticked first, then the newest. */
    List<Parcel> of(Uai institution);

    Optional<Parcel> find(Uai institution, UUID parcel);

    /** Its cards, by their holders’ names. */
    List<ParcelledCard> cardsOf(Parcel parcel);

    /** What somebody says of a parcel’s list. */
    sealed interface Roll {

        Collection<UUID> received();

        /** These are there; of the others nothing is said yet. A missing one may have turned up. */
        record SoFar(Collection<UUID> received) implements Roll {}

        /**
         * These are there and no other, of those that were on the list at that moment. Whatever somebody else has ticked
         * meanwhile stays ticked.
         */
        record Complete(Collection<UUID> received, Instant seen) implements Roll {}
    }

    /**
     * What changed.
     *
     * @param already how many of the ticked ones were there before
     */
    record Ticked(int received, int missing, int already) {}

    /** Ticks the list off; what is missing is told to the Region. The same again changes nothing. */
    Ticked tick(Parcel parcel, Roll roll);

    /** Cards that cannot be found again; how many changed. */
    int lose(Parcel parcel, Set<UUID> cards);

    /** Gives received cards that work to their holders; how many changed. */
    int handOver(Parcel parcel, Set<UUID> cards);

    /** Cards that work and were ticked as given by mistake wait for their holders again; how many changed. */
    int takeBack(Parcel parcel, Set<UUID> cards);
}
