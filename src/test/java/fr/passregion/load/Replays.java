package fr.passregion.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Requests that are kept while they are sent for the first time, and then sent again, one after the other. */
public final class Replays implements Supplier<byte[]> {

    private final List<byte[]> known = new ArrayList<>();
    private int next;

    /** Requests of that source, kept. */
    public Supplier<byte[]> learning(Supplier<byte[]> source) {
        return () -> {
            var request = source.get();
            known.add(request);
            return request;
        };
    }

    @Override
    public byte[] get() {
        return known.get(next++ % known.size());
    }
}
