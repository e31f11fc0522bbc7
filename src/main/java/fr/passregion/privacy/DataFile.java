package fr.passregion.privacy;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that is held on one holder, as of one moment.
 *
 * @param health the rows that touch health, apart from the others; null where they were not asked for
 */
public record DataFile(
        OffsetDateTime at, List<Chapter> chapters, @Nullable List<Chapter> health) {

    /**
     * One table: what it is, where it comes from, its rows.
     *
     * @param rows an array of objects, whose columns are named for the holder and in their order
     */
    public record Chapter(String title, String source, JsonNode rows) {}
}
