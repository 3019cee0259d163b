package hiring.acceptance.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what one resource says of another is true: selectors, ports, names. */
final class LinkRules {

    private static final String DOCUMENT = "docs/operations/kubernetes.md";
    // | `name` | kind, overlay or both | `key`, `key` | ...
    private static final Pattern ROW = Pattern.compile("^\\| `([\\w.-]+)` \\| ([\\w ,]+) \\| ([^|]+) \\|.*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String PLACE = ".hiring.example.org";

    private LinkRules() {}

    static List<String> selectors(Manifests manifests) {
        List<Pod> pods = Pod.of(manifests);
        List<String> mistakes = new ArrayList<>();
        for (Manifest each : manifests.all()) {
            switch (each.kind()) {
                case "Deployment", "StatefulSet" -> {
                    selectsOnly(each, each.at("/spec/selector"), pods, mistakes);
                    for (JsonNode spread : each.podSpec().path("topologySpreadConstraints")) {
                        JsonNode selector = spread.path("labelSelector");
                        if (selector.path("matchLabels").isEmpty()
                                || pods.stream()
                                        .noneMatch(pod -> pod.name().equals(each.name()) && pod.selectedBy(selector))) {
                            mistakes.add(each.id() + ": its pods are spread by the labels of others");
                        }
                    }
                }
                case "Service" -> {
                    long selected = pods.stream()
                            .filter(pod -> pod.selectedBy(matching(each)))
                            .count();
                    if (selected != 1) {
                        mistakes.add(each.id() + ": selects the pods of " + selected + " workloads");
                    }
                }
                case "PodDisruptionBudget" -> selectsOnly(each, each.at("/spec/selector"), pods, mistakes);
                case "PodMonitor" -> {
                    if (pods.stream().noneMatch(pod -> pod.selectedBy(each.at("/spec/selector")))) {
                        mistakes.add(each.id() + ": selects no pods");
                    }
                }
                case "HorizontalPodAutoscaler" -> {
                    String target = each.at("/spec/scaleTargetRef/name").asText();
                    if (manifests.find("Deployment", target).isEmpty()) {
                        mistakes.add(each.id() + ": scales " + target + ", which does not exist");
                    }
                }
                default -> {}
            }
        }
        return mistakes;
    }

    // A Service has the labels in its selector, without matchLabels
    private static JsonNode matching(Manifest service) {
        return service.at("/spec").has("selector")
                ? com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                        .objectNode()
                        .set("matchLabels", service.at("/spec/selector"))
                : service.at("/spec/selector");
    }

    private static void selectsOnly(Manifest by, JsonNode selector, List<Pod> pods, List<String> mistakes) {
        List<String> selected = pods.stream()
                .filter(pod -> pod.selectedBy(selector))
                .map(Pod::name)
                .toList();
        if (!selected.equals(List.of(by.name()))) {
            mistakes.add(by.id() + ": selects the pods of " + selected);
        }
    }

    static List<String> ports(Manifests manifests) {
        List<Pod> pods = Pod.of(manifests);
        List<String> mistakes = new ArrayList<>();
        for (Manifest each : manifests.all()) {
            List<JsonNode> wanted = new ArrayList<>();
            List<Pod> of = pods;
            switch (each.kind()) {
                case "Service" -> {
                    each.at("/spec/ports").forEach(port -> wanted.add(port.path("targetPort")));
                    of = pods.stream()
                            .filter(pod -> pod.selectedBy(matching(each)))
                            .toList();
                }
                case "PodMonitor" -> {
                    each.at("/spec/podMetricsEndpoints").forEach(endpoint -> wanted.add(endpoint.path("port")));
                    of = pods.stream()
                            .filter(pod -> pod.selectedBy(each.at("/spec/selector")))
                            .toList();
                }
                case "Deployment", "StatefulSet" -> {
                    wanted.addAll(probedPorts(each));
                    of = pods.stream()
                            .filter(pod -> pod.name().equals(each.name()))
                            .toList();
                }
                default -> {}
            }
            for (JsonNode port : wanted) {
                of.stream()
                        .filter(pod -> !pod.hasPort(port))
                        .forEach(pod -> mistakes.add(
                                "%s: the pods of %s have no port %s".formatted(each.id(), pod.name(), port.asText())));
            }
            for (JsonNode backend : backends(each)) {
                checkBackend(each, backend, manifests, mistakes);
            }
        }
        return mistakes;
    }

    private static List<JsonNode> probedPorts(Manifest workload) {
        List<JsonNode> ports = new ArrayList<>();
        for (JsonNode container : workload.containers()) {
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                for (String how : List.of("httpGet", "tcpSocket")) {
                    if (container.path(probe).has(how)) {
                        ports.add(container.path(probe).path(how).path("port"));
                    }
                }
            }
        }
        return ports;
    }

    private static List<JsonNode> backends(Manifest manifest) {
        return switch (manifest.kind()) {
            case "Ingress" -> manifest.json().findValues("service");
            case "HTTPRoute" ->
                Manifest.stream(manifest.at("/spec/rules"))
                        .flatMap(rule -> Manifest.stream(rule.path("backendRefs")))
                        .toList();
            default -> List.of();
        };
    }

    private static void checkBackend(Manifest by, JsonNode backend, Manifests manifests, List<String> mistakes) {
        String name = backend.path("name").asText();
        JsonNode port = backend.path("port");
        boolean exists = manifests.find("Service", name).stream()
                .flatMap(service -> Manifest.stream(service.at("/spec/ports")))
                .anyMatch(offered -> port.isObject()
                        ? offered.path("name").equals(port.path("name"))
                        : offered.path("port").equals(port));
        if (!exists) {
            mistakes.add("%s: no Service %s with port %s".formatted(by.id(), name, port));
        }
    }

    static List<String> references(Manifests manifests) {
        Set<String> used = new TreeSet<>();
        for (Manifest each : manifests.all()) {
            collect(each.json(), used);
            if (each.isWorkload()) {
                used.add("ServiceAccount "
                        + each.podSpec().path("serviceAccountName").asText());
            }
        }
        Set<String> offered = new HashSet<>();
        for (Manifest each : manifests.all()) {
            if (each.is("ServiceAccount")) {
                offered.add("ServiceAccount " + each.name());
            } else if (each.is("ConfigMap")) {
                offered.add("ConfigMap " + each.name());
                each.at("/data").fieldNames().forEachRemaining(key -> offered.add(each.name() + "." + key));
            } else if (each.is("Secret")) {
                // Contents would be in the repository
                return List.of(each.id() + ": a secret among the manifests");
            }
        }
        Map<String, Boolean> documented =
                documented(manifests.find("Gateway", "hiring").isPresent());
        List<String> mistakes = new ArrayList<>();
        used.stream()
                .filter(reference -> !offered.contains(reference) && !documented.containsKey(reference))
                .forEach(reference -> mistakes.add(reference + " does not exist, and " + DOCUMENT + " lists it not"));
        documented.keySet().stream()
                .filter(reference -> !used.contains(reference))
                .forEach(reference -> mistakes.add(DOCUMENT + " lists " + reference + ", which nothing reads"));
        return mistakes;
    }

    private static void collect(JsonNode node, Set<String> used) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            String name = value.path("name").asText();
            switch (field.getKey()) {
                case "secretKeyRef", "accessKeyId", "secretAccessKey" ->
                    used.add("Secret " + name + " " + value.path("key").asText());
                case "configMapRef" -> used.add("ConfigMap " + name);
                case "configMap" -> used.add("ConfigMap " + name);
                case "passwordSecret" -> {
                    used.add("Secret " + name + " username");
                    used.add("Secret " + name + " password");
                }
                case "certificateRefs" ->
                    value.forEach(certificate ->
                            keysOfTls(certificate.path("name").asText()).forEach(used::add));
                case "secret" -> {
                    String secret = value.path("secretName").asText(name);
                    value.path("items")
                            .forEach(item -> used.add(
                                    "Secret " + secret + " " + item.path("key").asText()));
                    if (!value.has("items")) {
                        used.add("Secret " + secret + " *");
                    }
                }
                case "tls" -> {
                    if (value.isArray()) {
                        value.forEach(tls ->
                                keysOfTls(tls.path("secretName").asText()).forEach(used::add));
                    }
                }
                default -> {}
            }
            collect(value, used);
        });
        if (node.isArray()) {
            node.forEach(element -> collect(element, used));
        }
    }

    private static Stream<String> keysOfTls(String secret) {
        return Stream.of("Secret " + secret + " tls.crt", "Secret " + secret + " tls.key");
    }

    /** The table of what must be there before: secrets and maps that a person or an operator makes. */
    private static Map<String, Boolean> documented(boolean production) {
        Map<String, Boolean> documented = new TreeMap<>();
        Manifests.read(DOCUMENT)
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> {
                    String where = row.group(2);
                    if (!where.contains(production ? "production" : "local")) {
                        return;
                    }
                    for (String key : CODE.matcher(row.group(3))
                            .results()
                            .map(code -> code.group(1))
                            .toList()) {
                        documented.put(
                                where.contains("map")
                                        ? "ConfigMap " + row.group(1)
                                        : "Secret " + row.group(1) + " " + key,
                                true);
                    }
                });
        return documented;
    }

    /** Each public name of the settings is a name of the Ingress or Gateway, and all are at one place. */
    static List<String> hosts(Manifests manifests) {
        Set<String> routed = new TreeSet<>();
        manifests.of(each -> each.is("HTTPRoute") || each.is("Ingress")).forEach(each -> {
            each.at("/spec/hostnames").forEach(host -> routed.add(host.asText()));
            each.json().findValues("host").forEach(host -> routed.add(host.asText()));
        });
        List<String> mistakes = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        manifests
                .kind("ConfigMap")
                .flatMap(each -> Manifest.texts(each.at("/data")).values().stream())
                .filter(value -> value.startsWith("https://"))
                .map(value -> URI.create(value).getHost())
                .forEach(named::add);
        named.stream()
                .filter(host -> !routed.contains(host))
                .forEach(host -> mistakes.add("A setting names " + host + ", which leads nowhere"));
        routed.stream()
                .filter(host -> !("." + host).endsWith(PLACE))
                .forEach(host -> mistakes.add("The route of " + host + " is at another place than " + PLACE));
        Set<String> certified = manifests
                .kind("Ingress")
                .flatMap(each -> Manifest.stream(each.at("/spec/tls")))
                .flatMap(tls -> Manifest.stream(tls.path("hosts")))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        if (manifests.kind("Ingress").findAny().isPresent() && !certified.equals(routed)) {
            mistakes.add("Not every route has TLS: " + routed + " and " + certified);
        }
        return mistakes;
    }
}
