package fr.passregion.demo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many hands: does for each of a list, as many at once as there are cores, what depends on none of the others. */
final class Hands {

    private Hands() {}

    /** What came of each, in the order of the list; a failure is the whole work's. */
    static <T, R> List<R> each(List<T> things, Function<T, R> work) {
        try (var hands = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var tasks = things.stream()
                    .<Callable<R>>map(thing -> () -> work.apply(thing))
                    .toList();
            return hands.invokeAll(tasks).stream().map(Hands::result).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static <R> R result(Future<R> done) {
        try {
            return done.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("The demonstration could not be filled", fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
