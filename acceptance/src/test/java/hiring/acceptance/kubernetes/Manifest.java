package hiring.acceptance.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One resource of Kubernetes. */
record Manifest(JsonNode json) {

    String apiVersion() {
        return json.path("apiVersion").asText();
    }

    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    /** The kind and the name, as people write them. */
    String id() {
        return kind() + "/" + name();
    }

    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    /** Whether it makes pods from a template of its own. */
    boolean isWorkload() {
        return List.of("Deployment", "StatefulSet", "Job").contains(kind());
    }

    JsonNode podSpec() {
        return isWorkload() ? at("/spec/template/spec") : MissingNode.getInstance();
    }

    /** The containers of its pods, those that only begin included. */
    List<JsonNode> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(kind -> stream(podSpec().path(kind)))
                .toList();
    }

    Map<String, String> podLabels() {
        return texts(at("/spec/template/metadata/labels"));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
