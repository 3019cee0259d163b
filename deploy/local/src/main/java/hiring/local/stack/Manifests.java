package hiring.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code deploy/kubernetes} says about the system in production, as {@code kubectl kustomize} builds it. */
final class Manifests {

    private static final String OVERLAY = "deploy/kubernetes/overlays/production";

    private final List<Map<String, Object>> documents;

    private Manifests(List<Map<String, Object>> documents) {
        this.documents = documents;
    }

    /** A topic with its settings. */
    record TopicManifest(String name, int partitions, short replicas, Map<String, String> config) {}

    /** A right of a user: operations on a resource with exactly this name. */
    record Right(String resourceType, String resourceName, List<String> operations) {}

    static Manifests ofProduction(Path project) throws StartFailure {
        try {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", OVERLAY)
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(kubectl.getInputStream().readAllBytes(), UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new StartFailure("kubectl cannot build %s: %s".formatted(OVERLAY, output.strip()));
            }
            return of(output);
        } catch (IOException e) {
            throw new StartFailure(
                    "The profile production-like takes its settings from %s, and needs kubectl to build them: %s"
                            .formatted(OVERLAY, e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while kubectl was running", e);
        }
    }

    static Manifests of(String yaml) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
            if (document != null) {
                documents.add(map(document));
            }
        }
        return new Manifests(documents);
    }

    /**
     * The environment of a container of a deployment.
     *
     * @param secrets gives the value for the name and the key of a secret
     */
    Map<String, String> environment(String deployment, String container, BiFunction<String, String, String> secrets) {
        Map<String, Object> pod = map(at(document("Deployment", deployment), "spec", "template", "spec"));
        Map<String, Object> found = Stream.of("containers", "initContainers")
                .flatMap(kind -> list(pod.getOrDefault(kind, List.of())).stream())
                .map(Manifests::map)
                .filter(each -> container.equals(each.get("name")))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(deployment + " has no container " + container));
        Map<String, String> environment = new LinkedHashMap<>();
        for (Object source : list(found.getOrDefault("envFrom", List.of()))) {
            String name = String.valueOf(at(source, "configMapRef", "name"));
            map(at(document("ConfigMap", name), "data"))
                    .forEach((key, value) -> environment.put(key, String.valueOf(value)));
        }
        for (Object variable : list(found.getOrDefault("env", List.of()))) {
            Map<String, Object> each = map(variable);
            String name = String.valueOf(each.get("name"));
            if (each.containsKey("value")) {
                environment.put(name, String.valueOf(each.get("value")));
            } else if (map(at(each, "valueFrom")).containsKey("secretKeyRef")) {
                Object reference = at(each, "valueFrom", "secretKeyRef");
                boolean optional = Boolean.TRUE.equals(map(reference).get("optional"));
                if (!optional) {
                    environment.put(
                            name,
                            secrets.apply(
                                    String.valueOf(map(reference).get("name")),
                                    String.valueOf(map(reference).get("key"))));
                }
            }
        }
        return environment;
    }

    /** The settings of every broker. */
    Map<String, String> brokerSettings() {
        return strings(at(document("Kafka", "kafka"), "spec", "kafka", "config"));
    }

    int brokers() {
        return ((Number) at(document("KafkaNodePool", "broker"), "spec", "replicas")).intValue();
    }

    List<TopicManifest> topics() {
        return ofKind("KafkaTopic")
                .map(topic -> {
                    Map<String, Object> spec = map(at(topic, "spec"));
                    return new TopicManifest(
                            String.valueOf(spec.getOrDefault("topicName", nameOf(topic))),
                            ((Number) at(spec, "partitions")).intValue(),
                            ((Number) at(spec, "replicas")).shortValue(),
                            strings(spec.getOrDefault("config", Map.of())));
                })
                .toList();
    }

    /** The rights of each user in Kafka. */
    Map<String, List<Right>> users() {
        Map<String, List<Right>> users = new LinkedHashMap<>();
        ofKind("KafkaUser")
                .forEach(user -> users.put(
                        nameOf(user),
                        list(at(user, "spec", "authorization", "acls")).stream()
                                .map(each -> new Right(
                                        String.valueOf(at(each, "resource", "type")),
                                        String.valueOf(at(each, "resource", "name")),
                                        list(at(each, "operations")).stream()
                                                .map(String::valueOf)
                                                .toList()))
                                .toList()));
        return users;
    }

    private Map<String, Object> document(String kind, String name) {
        return ofKind(kind)
                .filter(document -> nameOf(document).equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("The manifests have no %s %s".formatted(kind, name)));
    }

    private Stream<Map<String, Object>> ofKind(String kind) {
        return documents.stream().filter(document -> kind.equals(document.get("kind")));
    }

    private static String nameOf(Map<String, Object> document) {
        return String.valueOf(at(document, "metadata", "name"));
    }

    private static Object at(Object from, String... path) {
        Object value = from;
        for (String key : path) {
            value = map(value).get(key);
            if (value == null) {
                throw new IllegalArgumentException("The manifests have no " + String.join(".", path));
            }
        }
        return value;
    }

    private static Map<String, String> strings(Object value) {
        Map<String, String> strings = new LinkedHashMap<>();
        map(value).forEach((key, each) -> strings.put(key, String.valueOf(each)));
        return strings;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
