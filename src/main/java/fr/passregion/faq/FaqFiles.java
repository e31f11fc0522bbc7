package fr.passregion.faq;

import fr.passregion.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of questions of a language, one for each theme, in the order of their names. */
final class FaqFiles {

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String folder;

    FaqFiles(Language language) {
        this.folder = language == Language.FRENCH ? "faq/" : "faq/" + language.code() + "/";
    }

    List<FaqFile> all() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "*.yaml");
            return Stream.of(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(this::read)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private FaqFile read(Resource file) {
        try (var content = file.getInputStream()) {
            return yaml.readValue(content, FaqFile.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (JacksonException malformed) {
            throw new IllegalStateException(folder + file.getFilename() + " cannot be read", malformed);
        }
    }
}
