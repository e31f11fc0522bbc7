package fr.passregion.site;

import java.util.concurrent.atomic.AtomicReference;

/** One request and its place in a room: given back once, whenever the request ends, also while it still waits for it. */
final class Turn {

    private enum State {
        OUTSIDE,
        INSIDE,
        ENDED
    }

    private final Room room;
    private final AtomicReference<State> state = new AtomicReference<>(State.OUTSIDE);

    Turn(Room room) {
        this.room = room;
    }

    /** Whether there is a place at once. */
    boolean begin() {
        return room.enter() && enters();
    }

    /** Whether it may wait for one, by {@link #beginSoon}. */
    boolean queue() {
        return room.queue();
    }

    boolean beginSoon() {
        return room.enterInTurn() && enters();
    }

    void end() {
        if (state.getAndSet(State.ENDED) == State.INSIDE) room.leave();
    }

    private boolean enters() {
        if (state.compareAndSet(State.OUTSIDE, State.INSIDE)) return true;
        room.leave();
        return false;
    }
}
