package fr.passregion.privacy;

import fr.passregion.privacy.DataFile.Chapter;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.BenefitFamily;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.BenefitCode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells what touches health from the rest, by the benefit that a row is about: one that no programme knows may. */
@Component
class HealthRows {

    /** The column by which modules tell which benefit a row is about. */
    private static final String BENEFIT = "avantage";

    private final Programmes programmes;
    private final JsonMapper json;

    HealthRows(Programmes programmes, JsonMapper json) {
        this.programmes = programmes;
        this.json = json;
    }

    List<Chapter> without(List<Chapter> chapters) {
        return kept(chapters, touchesHealth().negate());
    }

    /** Only the chapters with such a row. */
    List<Chapter> only(List<Chapter> chapters) {
        return kept(chapters, touchesHealth()).stream()
                .filter(chapter -> !chapter.rows().isEmpty())
                .toList();
    }

    private Predicate<JsonNode> touchesHealth() {
        var harmless = harmless();
        return row ->
                row.hasNonNull(BENEFIT) && !harmless.contains(row.get(BENEFIT).asString());
    }

    private Set<String> harmless() {
        return programmes.all().stream()
                .flatMap(programme -> programme.benefits().stream())
                .filter(benefit -> benefit.family() != BenefitFamily.HEALTH)
                .map(Benefit::code)
                .map(BenefitCode::value)
                .collect(Collectors.toSet());
    }

    private List<Chapter> kept(List<Chapter> chapters, Predicate<JsonNode> which) {
        return chapters.stream()
                .map(chapter -> new Chapter(chapter.title(), chapter.source(), kept(chapter.rows(), which)))
                .toList();
    }

    private JsonNode kept(JsonNode rows, Predicate<JsonNode> which) {
        var kept = json.createArrayNode();
        rows.forEach(row -> {
            if (which.test(row)) kept.add(row);
        });
        return kept;
    }
}
