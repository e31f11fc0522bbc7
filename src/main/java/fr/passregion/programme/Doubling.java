package fr.passregion.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A benefit given twice over, on request (MAN-04, SPO-02).
 *
 * @param factor what the amount is multiplied by
 * @param documents the supporting documents, one of which is enough, as French labels
 */
public record Doubling(
        int factor, List<String> documents, @Nullable String source) {

    public Doubling {
        documents = List.copyOf(documents);
    }
}
