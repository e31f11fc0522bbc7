package fr.passregion.testing;

import java.util.Random;

/**
 * Tells random stories, each from a seed of its own, and names the command that tells a failing one again. As many as the
 * test usually tells, or {@code -Dstories=…}; only one with {@code -Dseed=…}.
 */
public final class Stories {

    /** One story: whatever it does, it draws from this chance alone. */
    public interface Story {
        void live(Random chance);
    }

    private Stories() {}

    public static void tell(Class<?> test, int usually, Story story) {
        var seed = Long.getLong("seed");
        if (seed != null) {
            tellOne(test, seed, story);
            return;
        }
        var seeds = new Random();
        var count = Integer.getInteger("stories", usually);
        for (var told = 0; told < count; told++) tellOne(test, seeds.nextLong(), story);
    }

    static void tellOne(Class<?> test, long seed, Story story) {
        try {
            story.live(new Random(seed));
        } catch (RuntimeException | AssertionError failed) {
            var again =
                    "Tell this story again: mvn -Dfast test -Dtest=%s -Dseed=%d".formatted(test.getSimpleName(), seed);
            throw new AssertionError(again + "\n" + failed.getMessage(), failed);
        }
    }
}
