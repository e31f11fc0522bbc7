package fr.passregion;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.passregion.testing.Covers;
import fr.passregion.testing.GeneratedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Ties each requirement to the tests that would fail if it were broken, and keeps the page that says so. */
class TraceabilityTests {

    private final Map<String, String> requirements = requirements();
    private final SortedMap<String, TreeSet<String>> proofs = proofs();

    @Test
    void everyIdNamedByATestIsARequirement() {
        assertThat(requirements.keySet()).containsAll(proofs.keySet());
    }

    @Test
    void thePageOfRequirementsIsFresh() {
        GeneratedPage.at("docs/requirements.md").mustRead(page());
    }

    private String page() {
        var without = requirements.keySet().stream()
                .filter(id -> !proofs.containsKey(id))
                .collect(joining(", "));
        return """
                # Requirements and their proofs

                Generated from `@Covers` on the tests: %d of %d requirements have a test that fails when the rule breaks.

                | ID | rule | proved by |
                |---|---|---|
                %s

                ## Without a test yet

                %s
                """.formatted(proofs.size(), requirements.size(), rows(), without.isEmpty() ? "None." : without);
    }

    private String rows() {
        return requirements.entrySet().stream()
                .filter(rule -> proofs.containsKey(rule.getKey()))
                .map(rule -> "| %s | %s | %s |"
                        .formatted(rule.getKey(), rule.getValue(), String.join("<br>", proofs.get(rule.getKey()))))
                .collect(joining("\n"));
    }

    private static Map<String, String> requirements() {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/requirements.csv"))) {
            return csv.stream()
                    .collect(
                            TreeMap::new, (map, row) -> map.put(row.getField("id"), row.getField("rule")), Map::putAll);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static SortedMap<String, TreeSet<String>> proofs() {
        var found = new TreeMap<String, TreeSet<String>>();
        new TestClasses()
                .findCandidateComponents("fr.passregion")
                .forEach(candidate -> collect(load(candidate.getBeanClassName()), found));
        return found;
    }

    private static void collect(Class<?> tests, Map<String, TreeSet<String>> found) {
        var onClass = tests.getAnnotation(Covers.class);
        if (onClass != null) add(onClass, tests.getSimpleName(), found);
        for (var method : tests.getDeclaredMethods()) {
            var onMethod = method.getAnnotation(Covers.class);
            if (onMethod != null) add(onMethod, tests.getSimpleName() + "." + method.getName(), found);
        }
    }

    private static void add(Covers covers, String test, Map<String, TreeSet<String>> found) {
        Arrays.stream(covers.value())
                .forEach(id -> found.computeIfAbsent(id, key -> new TreeSet<>()).add("`" + test + "`"));
    }

    private static Class<?> load(@org.jspecify.annotations.Nullable String name) {
        try {
            return Class.forName(
                    java.util.Objects.requireNonNull(name), false, TraceabilityTests.class.getClassLoader());
        } catch (ClassNotFoundException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Finds every class of the tests by its name. */
    private static final class TestClasses extends ClassPathScanningCandidateComponentProvider {

        TestClasses() {
            super(false);
            addIncludeFilter((MetadataReader reader, MetadataReaderFactory factory) ->
                    reader.getClassMetadata().getClassName().endsWith("Tests"));
        }

        @Override
        protected boolean isCandidateComponent(
                org.springframework.beans.factory.annotation.AnnotatedBeanDefinition found) {
            return found.getMetadata().isIndependent();
        }
    }
}
