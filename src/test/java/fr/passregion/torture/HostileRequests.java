package fr.passregion.torture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.load.MadeUpHolder;
import fr.passregion.load.MadeUpPartner;
import fr.passregion.load.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes each operation of the contract, makes a request that would do, and spoils it in one place or several. */
final class HostileRequests {

    private static final Path CONTRACT = Path.of("docs/openapi.json");
    private static final int MOST_HARMS = 3;

    /** An operation as the contract has it; the body by its schema's fields, null where it takes none. */
    private record Operation(
            String method, String path, @Nullable JsonNode schema) {}

    private final Size size;
    private final JsonNode contract;
    private final List<Operation> operations = new ArrayList<>();

    HostileRequests(Size size) throws IOException {
        this.size = size;
        this.contract = JsonMapper.builder().build().readTree(Files.readString(CONTRACT));
        for (var path : contract.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var method = operation.getKey().toUpperCase(Locale.ROOT);
                operations.add(new Operation(method, path.getKey(), schema(operation.getValue())));
            }
        }
    }

    int operations() {
        return operations.size();
    }

    static int kinds() {
        return Harm.values().length;
    }

    HostileRequest next(SplittableRandom random) {
        var draft = draft(operations.get(random.nextInt(operations.size())), random);
        var harms = new LinkedHashMap<Harm, Harm>();
        for (var left = 1 + random.nextInt(MOST_HARMS); left > 0; left--) {
            var harm = Harm.values()[random.nextInt(Harm.values().length)];
            harms.put(harm, harm);
        }
        harms.keySet().forEach(harm -> harm.spoil(draft, random));
        return draft.request(harms.keySet().toString(), random);
    }

    private Draft draft(Operation operation, SplittableRandom random) {
        var path = operation.path().replaceAll("\\{[^}]+}", "red_" + "0123456789abcdef".repeat(2));
        var draft = new Draft(operation.method(), path);
        draft.header("Host", "localhost");
        draft.header("Authorization", "Bearer " + new MadeUpPartner(random.nextInt(size.partners())).liveKey());
        if (operation.method().equals("POST")) draft.header("Idempotency-Key", "hostile-" + random.nextLong());
        if (operation.schema() == null) return draft;
        draft.header("Content-Type", "application/json");
        draft.fields(fields(operation.schema(), random));
        return draft;
    }

    private @Nullable JsonNode schema(JsonNode operation) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? null : resolved(schema);
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : contract.at(reference.substring(1));
    }

    /** A value for each field that the contract names, as JSON; those that we know are given real ones. */
    private Map<String, String> fields(JsonNode schema, SplittableRandom random) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : schema.path("properties").properties())
            fields.put(field.getKey(), value(field.getKey(), resolved(field.getValue()), random));
        return fields;
    }

    private String value(String name, JsonNode schema, SplittableRandom random) {
        return switch (name) {
            case "card" -> card(random);
            case "benefit" -> '"' + size.euros().getFirst() + '"';
            case "price" -> "1850";
            case "amount", "quantity" -> random.nextBoolean() ? "null" : "1";
            default ->
                switch (type(schema)) {
                    case "integer", "number" -> "1";
                    case "boolean" -> "true";
                    case "array" -> "[]";
                    case "object" -> "{}";
                    default -> random.nextBoolean() ? "null" : "\"x\"";
                };
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    private String card(SplittableRandom random) {
        var holder = new MadeUpHolder(random.nextInt(size.cards()));
        return switch (random.nextInt(3)) {
            case 0 -> "{\"qr\":\"PR1:9250000000000000%06d\"}".formatted(random.nextInt(1_000_000));
            case 1 -> "{\"qr\":\"HTTPS://LOCALHOST/C/%s\"}".formatted(holder.printedCode());
            default -> "{\"number\":\"%s\",\"birthDate\":\"%s\"}".formatted(holder.cardNumber(), holder.birthDate());
        };
    }

    /** A request that can still be changed in every part. */
    static final class Draft {

        String method;
        String target;
        String version = "HTTP/1.1";
        final List<Map.Entry<String, String>> headers = new ArrayList<>();
        byte[] body = new byte[0];
        boolean measured = true;
        boolean cut;
        boolean dripping;
        private Map<String, String> fields = new LinkedHashMap<>();

        private Draft(String method, String target) {
            this.method = method;
            this.target = target;
        }

        void header(String name, String value) {
            headers.add(Map.entry(name, value));
        }

        void without(String name) {
            headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
        }

        void replace(String name, String value) {
            without(name);
            header(name, value);
        }

        Map<String, String> fields() {
            return fields;
        }

        void fields(Map<String, String> values) {
            fields = values;
            write();
        }

        /** The fields as they are now. */
        void write() {
            var text = new StringBuilder("{");
            fields.forEach((name, value) -> text.append(text.length() == 1 ? "" : ",")
                    .append('"')
                    .append(name)
                    .append("\":")
                    .append(value));
            body = text.append('}').toString().getBytes(UTF_8);
        }

        private HostileRequest request(String name, SplittableRandom random) {
            if (measured && (body.length > 0 || method.equals("POST"))) header("Content-Length", "" + body.length);
            var head = new StringBuilder(method + " " + target + " " + version + "\r\n");
            headers.forEach(header -> head.append(header.getKey())
                    .append(": ")
                    .append(header.getValue())
                    .append("\r\n"));
            var start = head.append("\r\n").toString().getBytes(ISO_8859_1);
            var whole = Arrays.copyOf(start, start.length + body.length);
            System.arraycopy(body, 0, whole, start.length, body.length);
            if (!cut) return new HostileRequest(name, whole, false, dripping);
            return new HostileRequest(name, Arrays.copyOf(whole, 1 + random.nextInt(whole.length)), true, dripping);
        }
    }
}
