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

/** Gives schemas other names, and mends the references to them. */
final class SchemaNames {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, String> names;

    /** @param names the new name by the one until now */
    SchemaNames(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    void giveTo(OpenAPI document) {
        Map<String, Schema> renamed = new TreeMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            mend(schema);
            if (renamed.put(names.getOrDefault(name, name), schema) != null) {
                throw new IllegalStateException("Two schemas would have the name of " + name);
            }
        });
        document.getComponents().setSchemas(new LinkedHashMap<>(renamed));
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(this::mend);
        }
    }

    private void mend(Operation operation) {
        all(operation.getParameters()).map(Parameter::getSchema).forEach(this::mend);
        if (operation.getRequestBody() != null) {
            mend(operation.getRequestBody().getContent());
        }
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().values().forEach(response -> mend(response.getContent()));
        }
    }

    private void mend(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::mend);
        }
    }

    private void mend(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.getRef();
        if (reference != null && reference.startsWith(PREFIX)) {
            String name = reference.substring(PREFIX.length());
            schema.setRef(PREFIX + names.getOrDefault(name, name));
        }
        mend(schema.getItems());
        mend(schema.getAdditionalPropertiesSchema());
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .flatMap(SchemaNames::all)
                .forEach(this::mend);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::mend);
        }
    }

    private static <T> Stream<T> all(@Nullable Collection<T> some) {
        return some == null ? Stream.of() : some.stream();
    }
}
