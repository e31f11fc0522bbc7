package fr.passregion.account.web;

import fr.passregion.privacy.DataFile;
import fr.passregion.privacy.DataFile.Chapter;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes one’s data for another service to read. */
@Component
class WrittenData {

    /** A chapter under the names that the file gives it. */
    private record Part(String titre, String source, JsonNode lignes) {}

    private final JsonMapper json;

    WrittenData(JsonMapper json) {
        this.json = json;
    }

    byte[] write(DataFile file) {
        var content = new LinkedHashMap<String, Object>();
        content.put("le", file.at().toString());
        content.put("données", parts(file.chapters()));
        var health = file.health();
        if (health != null) content.put("santé", parts(health));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
    }

    private static List<Part> parts(List<Chapter> chapters) {
        return chapters.stream()
                .map(chapter -> new Part(chapter.title(), chapter.source(), chapter.rows()))
                .toList();
    }
}
