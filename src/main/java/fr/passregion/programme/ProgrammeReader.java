package fr.passregion.programme;

import static com.networknt.schema.SpecificationVersion.DRAFT_2020_12;
import static java.util.Comparator.comparingInt;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.path.PathType;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads programme files; refuses a malformed one with every fault, its place and what is allowed there (GEN-09). */
final class ProgrammeReader {

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final Schema schema = schema();

    /** @param file how the file is named to its operator */
    Programme read(String file, String text) {
        var root = parse(file, text);
        refuseIfAny(file, root, schemaFaults(root));
        var content = yaml.treeToValue(root, ProgrammeFile.class);
        refuseIfAny(file, root, new Consistency(content).faults());
        return new ProgrammeAssembly(content).programme();
    }

    private JsonNode parse(String file, String text) {
        try {
            var root = JsonNodes.readTree(yaml, text, LocationJsonNodeFactoryFactory.getInstance());
            if (root.isObject()) return root;
            throw new MalformedProgramme(file, List.of(new Fault("", "is empty or not a list of names and values")));
        } catch (IllegalArgumentException wrapping) {
            if (!(wrapping.getCause() instanceof JacksonException notYaml)) throw wrapping;
            throw new MalformedProgramme(file, List.of(unreadable(notYaml)));
        }
    }

    private static Fault unreadable(JacksonException notYaml) {
        var location = notYaml.getLocation();
        return new Fault("", location == null ? 0 : location.getLineNr(), notYaml.getOriginalMessage());
    }

    private List<Fault> schemaFaults(JsonNode root) {
        return schema.validate(root).stream().map(ProgrammeReader::fault).toList();
    }

    private static Fault fault(Error error) {
        return new Fault(error.getInstanceLocation().toString(), error.getMessage());
    }

    private static void refuseIfAny(String file, JsonNode root, List<Fault> faults) {
        if (faults.isEmpty()) return;
        var located = faults.stream()
                .map(fault -> fault.atLine(lineOf(root, fault.path())))
                .sorted(comparingInt(Fault::line))
                .toList();
        throw new MalformedProgramme(file, located);
    }

    private static int lineOf(JsonNode root, String path) {
        var location = JsonNodes.tokenStreamLocationOf(root.at(path));
        return location == null ? 0 : location.getLineNr();
    }

    private static Schema schema() {
        var config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        try (var description = new ClassPathResource("programmes/schema.json").getInputStream()) {
            return SchemaRegistry.withDefaultDialect(DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                    .getSchema(description);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
