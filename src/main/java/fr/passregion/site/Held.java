package fr.passregion.site;

import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Says that an answer is complete only once its handler has come back as well: the server then takes the connection's next
 * request up with the same objects, which the tail of this one must not touch any more.
 */
final class Held implements Callback {

    private static final Runnable BACK = () -> {};

    private final Callback target;
    private final AtomicReference<@Nullable Runnable> end = new AtomicReference<>();

    Held(Callback target) {
        this.target = target;
    }

    @Override
    public void succeeded() {
        end(target::succeeded);
    }

    @Override
    public void failed(Throwable fault) {
        end(() -> target.failed(fault));
    }

    private void end(Runnable outcome) {
        if (!end.compareAndSet(null, outcome)) outcome.run();
    }

    /** The handler has come back. */
    void release() {
        var outcome = end.getAndSet(BACK);
        if (outcome != null) outcome.run();
    }
}
