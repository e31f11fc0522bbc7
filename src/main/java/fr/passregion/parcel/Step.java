package fr.passregion.parcel;

import java.util.Arrays;
import java.util.Set;

/** What a desk says of a card in a parcel: the only ways from one {@link Arrival} to another, drawn here once. */
enum Step {
    /** It is there, perhaps after having been missed. */
    TICK(Arrival.RECEIVED, Arrival.ANNOUNCED, Arrival.MISSING),
    /** It is not there, or not any more. */
    MISS(Arrival.MISSING, Arrival.ANNOUNCED, Arrival.RECEIVED),
    HAND_OVER(Arrival.HANDED_OVER, Arrival.RECEIVED),
    /** It was ticked as given by mistake: it still lies here. */
    TAKE_BACK(Arrival.RECEIVED, Arrival.HANDED_OVER);

    private final Arrival to;
    private final Set<Arrival> from;

    Step(Arrival to, Arrival... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    Arrival to() {
        return to;
    }

    boolean startsAt(Arrival arrival) {
        return from.contains(arrival);
    }

    /** Where it starts, as the database compares it. */
    String[] sources() {
        return Arrays.stream(Arrival.values())
                .filter(this::startsAt)
                .map(Arrival::name)
                .toArray(String[]::new);
    }

    /** What does not work is given to nobody, nor does it wait for anybody. */
    boolean needsOneThatWorks() {
        return this == HAND_OVER || this == TAKE_BACK;
    }
}
