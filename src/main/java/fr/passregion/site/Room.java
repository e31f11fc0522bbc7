package fr.passregion.site;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many requests at work at once, and a short queue for a moment; whoever finds neither is told so without delay. */
final class Room {

    /** Far less than the 50 ms in which a refusal must have left. */
    private static final long PATIENCE_MILLIS = 20;

    private final int size;
    private final Semaphore places;
    private final Semaphore queue;

    Room(int places, int queue) {
        this.size = places;
        this.places = new Semaphore(places);
        this.queue = new Semaphore(queue);
    }

    /** Whether there is a place at once; whoever got one must {@link #leave}. */
    boolean enter() {
        return places.tryAcquire();
    }

    /** Whether there is a place in the queue; whoever got one must {@link #enterInTurn}. */
    boolean queue() {
        return queue.tryAcquire();
    }

    /** Whether a place became free soon; whoever got it must {@link #leave}. */
    boolean enterInTurn() {
        try {
            return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            queue.release();
        }
    }

    void leave() {
        places.release();
    }

    int taken() {
        return size - places.availablePermits();
    }
}
