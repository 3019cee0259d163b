package hiring.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the changes in a new schema that would break a consumer of the old one. */
final class Compatibility {

    private static final String NEW_VALUE = " has a new value ";

    private Compatibility() {}

    static List<String> breaks(JsonNode before, JsonNode after) {
        List<String> found = new ArrayList<>();
        compare(before, before, after, after, "", found);
        return found;
    }

    /** As {@link #breaks}, for consumers that are released with the new values before the producer. */
    static List<String> breaksBesideNewValues(JsonNode before, JsonNode after) {
        return breaks(before, after).stream()
                .filter(found -> !found.contains(NEW_VALUE))
                .toList();
    }

    private static void compare(
            JsonNode oldRoot, JsonNode oldSchema, JsonNode newRoot, JsonNode newSchema, String at, List<String> found) {
        JsonNode before = resolved(oldRoot, oldSchema);
        JsonNode after = resolved(newRoot, newSchema);
        if (!before.path("type").equals(after.path("type"))
                || !before.path("format").equals(after.path("format"))) {
            found.add(at + " changed its type");
            return;
        }
        // A consumer may rely on a required value, and may not know an added enum value
        Set<String> noLongerThere = names(before.path("required"));
        noLongerThere.removeAll(names(after.path("required")));
        noLongerThere.forEach(name -> found.add(at + "/" + name + " is no longer always there"));
        Set<String> newValues = names(after.path("enum"));
        newValues.removeAll(names(before.path("enum")));
        newValues.forEach(value -> found.add(at + NEW_VALUE + value));
        for (Map.Entry<String, JsonNode> property : before.path("properties").properties()) {
            String name = at + "/" + property.getKey();
            JsonNode now = after.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                found.add(name + " was removed");
            } else {
                compare(oldRoot, property.getValue(), newRoot, now, name, found);
            }
        }
        if (before.has("items")) {
            compare(oldRoot, before.path("items"), newRoot, after.path("items"), at + "/*", found);
        }
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }
}
