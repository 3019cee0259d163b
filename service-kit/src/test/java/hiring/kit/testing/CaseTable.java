package hiring.kit.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of cases that several services test, each in its own way: lists of items from one stock, in which a case may
 * {@code set} and {@code remove} values at JSON Pointers.
 */
public final class CaseTable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CaseTable() {}

    /**
     * A case.
     *
     * @param items as the case has changed them
     * @param refused the expected findings; empty where the case is in order
     * @param because what would go wrong; absent where nothing would, or where that is not tested
     */
    public record Case(
            String name,
            ArrayNode items,
            List<String> refused,
            @Nullable String because) {

        public Case {
            refused = List.copyOf(refused);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The cases of a file, whose path begins at the root of the repository. */
    public static List<Case> read(String file) {
        JsonNode table;
        try {
            table = MAPPER.readTree(Files.readString(
                    Path.of(System.getProperty("hiring.root", "..")).resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Case> cases = new ArrayList<>();
        for (JsonNode row : table.path("cases")) {
            ArrayNode items = MAPPER.createArrayNode();
            row.path("of")
                    .forEach(name ->
                            items.add(table.path("items").path(name.asText()).deepCopy()));
            row.path("set").properties().forEach(change -> set(items, change.getKey(), change.getValue()));
            row.path("remove").forEach(pointer -> remove(items, pointer.asText()));
            List<String> refused = new ArrayList<>();
            row.path("refused").forEach(finding -> refused.add(finding.asText()));
            cases.add(new Case(
                    row.path("name").asText(),
                    items,
                    refused,
                    Optional.ofNullable(row.get("because"))
                            .map(JsonNode::asText)
                            .orElse(null)));
        }
        return cases;
    }

    private static void set(ArrayNode items, String at, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(at);
        ((ObjectNode) items.at(pointer.head())).set(pointer.last().getMatchingProperty(), value.deepCopy());
    }

    private static void remove(ArrayNode items, String at) {
        JsonPointer pointer = JsonPointer.compile(at);
        ((ObjectNode) items.at(pointer.head())).remove(pointer.last().getMatchingProperty());
    }
}
