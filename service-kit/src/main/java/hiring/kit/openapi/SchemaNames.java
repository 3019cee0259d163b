package hiring.kit.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Renames schemas and the references to them. */
final class SchemaNames {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, String> names;

    /** @param names the new names by the current ones */
    SchemaNames(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    void apply(OpenAPI document) {
        Map<String, Schema> renamed = new TreeMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            rename(schema);
            if (renamed.put(names.getOrDefault(name, name), schema) != null) {
                throw new IllegalStateException("Two schemas would have the name of " + name);
            }
        });
        document.getComponents().setSchemas(new LinkedHashMap<>(renamed));
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(this::rename);
        }
    }

    private void rename(Operation operation) {
        all(operation.getParameters()).map(Parameter::getSchema).forEach(this::rename);
        if (operation.getRequestBody() != null) {
            rename(operation.getRequestBody().getContent());
        }
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().values().forEach(response -> rename(response.getContent()));
        }
    }

    private void rename(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::rename);
        }
    }

    private void rename(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.getRef();
        if (reference != null && reference.startsWith(PREFIX)) {
            String name = reference.substring(PREFIX.length());
            schema.setRef(PREFIX + names.getOrDefault(name, name));
        }
        rename(schema.getItems());
        rename(schema.getAdditionalPropertiesSchema());
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .flatMap(SchemaNames::all)
                .forEach(this::rename);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::rename);
        }
    }

    private static <T> Stream<T> all(@Nullable Collection<T> some) {
        return some == null ? Stream.of() : some.stream();
    }
}
