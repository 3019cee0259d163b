package hiring.vacancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The application packs that the samples of the project hold. */
public final class Packs {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Packs() {}

    public static ObjectNode graduate() {
        return read("graduate");
    }

    public static ObjectNode manager() {
        return read("manager");
    }

    public static ObjectNode firefighter() {
        return read("firefighter");
    }

    /** With a reference of its own, so that it can be drafted beside others. */
    public static ObjectNode anew(ObjectNode pack) {
        return pack.put("reference", "T-" + UUID.randomUUID());
    }

    /** The object at a JSON Pointer, to change one thing in it. */
    public static ObjectNode at(JsonNode pack, String pointer) {
        return (ObjectNode) pack.at(pointer);
    }

    /** The list at a JSON Pointer. */
    public static ArrayNode listAt(JsonNode pack, String pointer) {
        return (ArrayNode) pack.at(pointer);
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ObjectNode read(String name) {
        Path root = Path.of(System.getProperty("hiring.root", ".."));
        try {
            return (ObjectNode) MAPPER.readTree(
                    Files.readString(root.resolve("acceptance/src/main/resources/packs/" + name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
