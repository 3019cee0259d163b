package hiring.kit.openapi;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Adds an example to each property and parameter, and composes those of the requests and successful answers. A text or
 * number without an entry in the table gets none, which {@code OpenApiContract} refuses.
 */
final class Examples {

    private final ExampleTable table;
    private final Map<String, Schema> schemas;
    private final Deque<String> within = new ArrayDeque<>();

    private Examples(ExampleTable table, Map<String, Schema> schemas) {
        this.table = table;
        this.schemas = schemas;
    }

    static void add(OpenAPI document, ExampleTable table) {
        Examples examples = new Examples(table, document.getComponents().getSchemas());
        examples.schemas.forEach((type, schema) -> {
            table.find(type).ifPresent(text -> schema.setExamples(List.of(parse(text, schema))));
            examples.describe(type, schema);
        });
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(examples::describe);
    }

    private void describe(String owner, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((name, property) -> {
            Schema leaf = property.getItems() == null ? property : property.getItems();
            if (leaf.getRef() == null && leaf.getProperties() == null) {
                // One entry for all values of an enum or of a boolean says nothing that the type does not say
                table.find(owner, name, null)
                        .filter(text -> leaf.getEnumeration() == null && !is(leaf, SchemaType.BOOLEAN))
                        .ifPresent(text -> leaf.setExamples(List.of(parse(text, leaf))));
            }
            describe(owner, leaf);
        });
    }

    private void describe(Operation operation) {
        String resource = operation.getOperationId().split("_", 2)[0];
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() != null)
                    .forEach(parameter ->
                            parameter.setExample(value(resource, parameter.getName(), parameter.getSchema())));
        }
        if (operation.getRequestBody() != null) {
            describe(operation.getOperationId(), operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                describe(operation.getOperationId(), answer.getContent());
            }
        });
    }

    private void describe(String operation, @Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().forEach((name, media) -> {
                if (name.endsWith("json") && media.getSchema() != null) {
                    media.setExample(value(operation, "", media.getSchema()));
                }
            });
        }
    }

    private @Nullable Object value(String owner, String name, Schema schema) {
        if (schema.getAllOf() != null) {
            return schema.getAllOf().stream()
                    .map(part -> value(owner, name, part))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        String type = typeOf(schema);
        Schema resolved = type == null ? schema : Objects.requireNonNull(schemas.get(type), type);
        if (is(resolved, SchemaType.ARRAY) || is(resolved, SchemaType.OBJECT)) {
            Optional<Object> whole = table.findWhole(owner, name);
            if (whole.isPresent()) {
                return whole.get();
            }
        }
        if (resolved.getItems() != null) {
            Object item = value(owner, name, resolved.getItems());
            return item == null ? List.of() : List.of(item);
        }
        if (is(resolved, SchemaType.OBJECT)) {
            if (type != null && within.contains(type)) {
                return null;
            }
            within.push(type == null ? owner : type);
            // The owner of a body is its operation
            Map<String, Object> object = object(within.size() == 1 ? owner : within.element(), resolved);
            within.pop();
            return object;
        }
        Optional<Object> listed = table.find(owner, name, type).map(text -> parse(text, resolved));
        return listed.orElseGet(() -> derived(name, resolved));
    }

    private static @Nullable String typeOf(Schema schema) {
        String reference = schema.getRef();
        return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private Map<String, Object> object(String first, Schema schema) {
        String owner = within.element();
        Set<String> leftOut = table.leftOutBy(table.has(ExampleTable.leftOutKey(first)) ? first : owner);
        Map<String, Object> object = new LinkedHashMap<>();
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).forEach((name, property) -> {
            if (!leftOut.contains(name)) {
                Optional.ofNullable(value(table.has(first + "." + name) ? first : owner, name, property))
                        .ifPresent(value -> object.put(name, value));
            } else if (schema.getRequired() != null && schema.getRequired().contains(name)) {
                // Only a list can be required and empty, and the validation refuses anything else
                object.put(name, List.of());
            }
        });
        return object;
    }

    private static @Nullable Object derived(String name, Schema schema) {
        if (schema.getExamples() != null) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().getFirst();
        }
        if (is(schema, SchemaType.BOOLEAN)) {
            return true;
        }
        // The same name has the same id in every example
        return "uuid".equals(schema.getFormat())
                ? UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString()
                : schema.getDefaultValue();
    }

    private static Object parse(String text, Schema schema) {
        if (is(schema, SchemaType.INTEGER) || is(schema, SchemaType.NUMBER)) {
            return new BigDecimal(text);
        }
        return is(schema, SchemaType.BOOLEAN) ? (Object) Boolean.valueOf(text) : text;
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
