package hiring.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The examples of properties and parameters that a document cannot derive from a schema. A key is
 * {@code owner.property}, where the owner is a schema, a resource class or an operation's id, or {@code property} for
 * all owners, or the name of a type such as {@code Instant}. An owner's object or list can be given whole, as JSON.
 * {@code owner.-} lists the properties that examples of the owner leave out, or show as an empty list where they are
 * required.
 */
public final class ExampleTable {

    /** The kit has one for what all services share, and each service has its own. */
    public static final String FILE = "META-INF/openapi-examples.properties";

    private static final String LEFT_OUT = "-";

    private final Map<String, String> examples;

    ExampleTable(Map<String, String> examples) {
        this.examples = new TreeMap<>(examples);
    }

    /** The table of the kit and of the service on the class path. */
    public static ExampleTable load() {
        Map<String, String> all = new TreeMap<>();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                read(file).forEach((key, value) -> {
                    String other = all.put((String) key, (String) value);
                    if (other != null && !other.equals(value)) {
                        throw new IllegalStateException("Two files " + FILE + " have the key " + key);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExampleTable(all);
    }

    private static Properties read(URL file) throws IOException {
        Properties entries = new Properties();
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            entries.load(reader);
        }
        return entries;
    }

    public Set<String> keys() {
        return examples.keySet();
    }

    /** The key that holds for a value, if there is one. The owner's own property comes before all others. */
    public Optional<String> keyOf(String owner, String property, @Nullable String type) {
        return Stream.of(owner + "." + property, property, type == null ? property : type)
                .filter(examples::containsKey)
                .findFirst();
    }

    public boolean has(String key) {
        return examples.containsKey(key);
    }

    Optional<String> find(String type) {
        return Optional.ofNullable(examples.get(type));
    }

    Optional<String> find(String owner, String property, @Nullable String type) {
        return keyOf(owner, property, type).map(examples::get);
    }

    /** An object or a list that is given whole. */
    Optional<Object> findWhole(String owner, String property) {
        return Optional.ofNullable(examples.get(owner + "." + property))
                .filter(text -> text.startsWith("{") || text.startsWith("["))
                .map(ExampleTable::json);
    }

    private static Object json(String text) {
        try {
            return new ObjectMapper().readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(FILE + " has JSON that is not well-formed: " + text, e);
        }
    }

    /** The properties that examples of the owner leave out. */
    public Set<String> leftOutBy(String owner) {
        String names = examples.getOrDefault(leftOutKey(owner), "");
        return names.isBlank() ? Set.of() : Set.of(names.split("\\s+"));
    }

    /** The key for what examples of the owner leave out. */
    public static String leftOutKey(String owner) {
        return owner + "." + LEFT_OUT;
    }
}
