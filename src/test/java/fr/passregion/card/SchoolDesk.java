package fr.passregion.card;

import fr.passregion.parcel.MissingCards;
import fr.passregion.parcel.Parcel;
import fr.passregion.parcel.Parcels;
import fr.passregion.parcel.Parcels.Roll;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** What a school does with a card that its parcel may bear, and the Region with one that it did not. */
record SchoolDesk(Parcels parcels, MissingCards missing, Clock clock) {

    void receives(Card card) {
        parcelOf(card).ifPresent(parcel -> parcels.tick(parcel, new Roll.SoFar(Set.of(card.id()))));
    }

    void misses(Card card) {
        parcelOf(card).ifPresent(parcel -> parcels.tick(parcel, new Roll.Complete(Set.of(), clock.instant())));
    }

    void handsOver(Card card) {
        receives(card);
        parcelOf(card).ifPresent(parcel -> parcels.handOver(parcel, Set.of(card.id())));
    }

    void isToldToRemake(Card card) {
        misses(card);
        missing.makeAgain(card.id());
    }

    private Optional<Parcel> parcelOf(Card card) {
        return parcels.of(new Uai("0699004M")).stream()
                .filter(parcel -> parcels.cardsOf(parcel).stream()
                        .anyMatch(one -> one.card().equals(card.id())))
                .findFirst();
    }
}
