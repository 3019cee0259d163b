package hiring.acceptance.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pods that the manifests lead to: of our own templates, or those that an operator makes of its resource.
 *
 * @param ports by their names; a port without a name has its number as name
 */
record Pod(String name, Map<String, String> labels, Map<String, Integer> ports) {

    static List<Pod> of(Manifests manifests) {
        List<Pod> pods = new ArrayList<>();
        manifests.workloads().forEach(each -> pods.add(ofTemplate(each)));
        manifests.kind("Cluster").map(Pod::ofDatabase).forEach(pods::add);
        manifests.kind("Kafka").flatMap(Pod::ofKafka).forEach(pods::add);
        return pods;
    }

    private static Pod ofTemplate(Manifest workload) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (JsonNode container : workload.containers()) {
            for (JsonNode port : container.path("ports")) {
                int number = port.path("containerPort").asInt();
                ports.put(port.path("name").asText(String.valueOf(number)), number);
            }
        }
        return new Pod(workload.name(), workload.podLabels(), ports);
    }

    // Labels and ports as the documentation of CloudNativePG names them
    private static Pod ofDatabase(Manifest cluster) {
        return new Pod(
                cluster.name(),
                Map.of("cnpg.io/cluster", cluster.name(), "cnpg.io/podRole", "instance"),
                Map.of("postgresql", 5432, "status", 8000, "metrics", 9187));
    }

    // Labels and ports as the documentation of Strimzi names them
    private static Stream<Pod> ofKafka(Manifest kafka) {
        String cluster = kafka.name();
        Map<String, Integer> ports = new LinkedHashMap<>(
                Map.of("tcp-ctrlplane", 9090, "tcp-replication", 9091, "tcp-kafkaagent", 8443, "tcp-prometheus", 9404));
        for (JsonNode listener : kafka.at("/spec/kafka/listeners")) {
            ports.put(
                    "tcp-" + listener.path("name").asText(),
                    listener.path("port").asInt());
        }
        Map<String, String> common = Map.of("strimzi.io/cluster", cluster, "strimzi.io/kind", "Kafka");
        return Stream.of(
                new Pod(cluster + "-kafka", with(common, "strimzi.io/name", cluster + "-kafka"), ports),
                new Pod(
                        cluster + "-entity-operator",
                        with(common, "strimzi.io/name", cluster + "-entity-operator"),
                        Map.of("healthcheck", 8081)));
    }

    private static Map<String, String> with(Map<String, String> labels, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(labels);
        more.put(name, value);
        return more;
    }

    /** Whether a selector of labels selects it. The empty one selects every pod. */
    boolean selectedBy(JsonNode selector) {
        boolean labelled = Manifest.texts(selector.path("matchLabels")).entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
        return labelled
                && Manifest.stream(selector.path("matchExpressions")).allMatch(expression -> {
                    String label = labels.get(expression.path("key").asText());
                    return switch (expression.path("operator").asText()) {
                        case "Exists" -> label != null;
                        case "DoesNotExist" -> label == null;
                        case "In" ->
                            Manifest.stream(expression.path("values"))
                                    .anyMatch(value -> value.asText().equals(label));
                        default -> throw new IllegalStateException("Not known: " + expression);
                    };
                });
    }

    /** The number of a port that is named by its name or its number; null where it has none such. */
    boolean hasPort(JsonNode port) {
        return port.isInt() ? ports.containsValue(port.asInt()) : ports.containsKey(port.asText());
    }

    int number(JsonNode port) {
        return port.isInt() ? port.asInt() : ports.getOrDefault(port.asText(), -1);
    }
}
