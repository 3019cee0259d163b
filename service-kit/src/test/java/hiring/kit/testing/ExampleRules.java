package hiring.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import hiring.kit.openapi.ExampleTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that an OpenAPI document has an example wherever a reader looks for one, and that each is valid. */
final class ExampleRules {

    private static final String SCHEMA_PREFIX = "#/components/schemas/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Path FILE = Path.of("src", "main", "resources").resolve(ExampleTable.FILE);

    private final ExampleTable table = ExampleTable.load();
    private final Set<String> used = new TreeSet<>();
    private final List<String> found = new ArrayList<>();
    private final Map<JsonNode, JsonSchema> validators = new HashMap<>();
    private final JsonNode document;

    private ExampleRules(JsonNode document) {
        this.document = document;
    }

    /**
     * All violations, in words.
     *
     * @param document as JSON, because readers of YAML take some texts for times
     */
    static List<String> broken(String document) {
        try {
            ExampleRules rules = new ExampleRules(new ObjectMapper().readTree(document));
            rules.check();
            return rules.found;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void check() {
        schemas().properties().forEach(schema -> {
            checkLeftOut(schema.getKey(), schema.getValue());
            checkProperties(schema.getKey(), schema.getValue());
        });
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                checkOperation(operation.getKey() + " " + path.getKey(), operation.getValue())));
        document.path("components")
                .path("examples")
                .properties()
                .forEach(example -> checkValid(
                        example.getKey(),
                        schemas().path("Problem"),
                        example.getValue().path("value")));
        table.keys().stream()
                .filter(key -> !used.contains(key))
                .forEach(key -> found.add("%s: no property or parameter has the key %s".formatted(FILE, key)));
    }

    private JsonNode schemas() {
        return document.path("components").path("schemas");
    }

    private void checkLeftOut(String owner, JsonNode schema) {
        String key = ExampleTable.leftOutKey(owner);
        if (table.has(key)) {
            used.add(key);
            table.leftOutBy(owner).stream()
                    .filter(name -> !schema.path("properties").has(name))
                    .forEach(name -> found.add("%s: %s names %s, which is no property".formatted(FILE, key, name)));
        }
    }

    private void checkProperties(String owner, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            JsonNode leaf =
                    property.getValue().has("items") ? property.getValue().path("items") : property.getValue();
            checkListed(owner, property.getKey(), leaf, leaf.path("examples").path(0));
            leaf.path("examples").forEach(example -> checkValid(owner + "." + property.getKey(), leaf, example));
            checkProperties(owner, leaf);
        });
    }

    private void checkOperation(String where, JsonNode operation) {
        String resource = operation.path("operationId").asText().split("_", 2)[0];
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            JsonNode schema = parameter.path("schema");
            JsonNode example = parameter.path("example");
            checkListed(resource, name, schema.has("items") ? schema.path("items") : schema, example);
            if (!example.isMissingNode()) {
                checkValid(where + " " + name, schema, example);
            }
        }
        String id = operation.path("operationId").asText();
        checkContent(where + ", the request", id, operation.path("requestBody").path("content"));
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> checkContent(
                        where + ", the answer " + answer.getKey(),
                        id,
                        answer.getValue().path("content")));
    }

    private void checkContent(String where, String operation, JsonNode content) {
        content.properties().stream()
                .filter(media -> media.getKey().endsWith("json"))
                .map(Map.Entry::getValue)
                .forEach(media -> {
                    checkEntriesOf(operation, media.path("schema"));
                    used.add(operation + ".");
                    if (media.has("example")) {
                        checkValid(where, media.path("schema"), media.path("example"));
                    } else {
                        found.add(where + " has no example");
                    }
                });
    }

    private void checkEntriesOf(String operation, JsonNode schema) {
        String type = typeOf(schema);
        JsonNode body = type == null ? schema : schemas().path(type);
        Set<String> leftOut = table.leftOutBy(operation);
        if (leftOut.isEmpty() || leftOut.stream().anyMatch(body.path("properties")::has)) {
            used.add(ExampleTable.leftOutKey(operation));
        }
        body.path("properties").fieldNames().forEachRemaining(name -> used.add(operation + "." + name));
    }

    // A named type can have an example for all its properties, for example Instant
    private void checkListed(String owner, String name, JsonNode leaf, JsonNode example) {
        String type = typeOf(leaf);
        JsonNode schema = type == null ? leaf : schemas().path(type);
        table.keyOf(owner, name, type)
                .filter(key -> !schema.has("properties") || key.contains("."))
                .ifPresent(used::add);
        String kind = schema.path("type").asText();
        boolean isFree = kind.equals("integer") || kind.equals("number") || kind.equals("string");
        if (type == null && isFree && !schema.has("enum") && !schema.has("const") && example.isMissingNode()) {
            found.add("%s: add an example with the key %s.%s, or %s for all that have this name"
                    .formatted(FILE, owner, name, name));
        }
    }

    private static @Nullable String typeOf(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith(SCHEMA_PREFIX) ? reference.substring(SCHEMA_PREFIX.length()) : null;
    }

    private void checkValid(String where, JsonNode schema, JsonNode example) {
        validators
                .computeIfAbsent(schema, this::validator)
                .validate(
                        example.toString(),
                        InputFormat.JSON,
                        run -> run.getExecutionConfig().setFormatAssertionsEnabled(true))
                .forEach(message -> found.add(where + ", the example: " + message.getMessage()));
    }

    // References of a schema lead into the components of its document
    private JsonSchema validator(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(root, SchemaValidatorsConfig.builder().build());
    }
}
