package fr.passregion.matching;

import fr.passregion.ordering.OrderId;
import java.time.LocalDate;

/** Who asks this establishment for a Pass, and where the request stands. */
public record Requester(OrderId order, String lastName, String firstName, LocalDate birthDate, State state)
        implements Sought {

    /** What became of the request at the establishment. */
    public enum State {
        PENDING,
        ACCEPTED,
        REFUSED
    }

    @Override
    public boolean isPending() {
        return state == State.PENDING;
    }
}
