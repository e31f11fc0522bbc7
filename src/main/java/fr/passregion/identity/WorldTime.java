package fr.passregion.identity;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * The time of the world, by which authenticator apps count. A demonstration moves the clock of everything else, but not
 * that of the phones of those who try it.
 */
@Component
public class WorldTime {

    private final InstantSource source = InstantSource.system();

    public Instant now() {
        return source.instant();
    }
}
