package fr.passregion.site;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many requests at work at once, and a short queue for a moment; whoever finds neither is told so without delay. */
final class Room {

    /** Far less than the 50 ms in which a refusal must have left. */
    private static final long PATIENCE_MILLIS = 20;

    private final Semaphore places;
    private final Semaphore queue;

    Room(int places, int queue) {
        this.places = new Semaphore(places);
        this.queue = new Semaphore(queue);
    }

    /** Whether there is a place; whoever got one must {@link #leave}. */
    boolean enter() {
        return places.tryAcquire() || enterInTurn();
    }

    void leave() {
        places.release();
    }

    private boolean enterInTurn() {
        if (!queue.tryAcquire()) return false;
        try {
            return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            queue.release();
        }
    }
}
