package hiring.acceptance.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the network policies let exactly those talk that must: sender and receiver agree. */
final class TrafficRules {

    /** Between pods of the same operator, whose policies the operator makes. */
    private static final Set<Integer> KAFKA_INSIDE = Set.of(9090, 9091);

    private TrafficRules() {}

    /** One may open connections to a port of the other. */
    private record Edge(String from, String to, int port) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return from + " -> " + to + ":" + port;
        }
    }

    static List<String> policies(Manifests manifests) {
        List<Pod> pods = Pod.of(manifests);
        List<String> mistakes = new ArrayList<>();
        boolean refuses = manifests
                .kind("NetworkPolicy")
                .anyMatch(each -> each.at("/spec/podSelector").isEmpty()
                        && !each.at("/spec").has("ingress")
                        && !each.at("/spec").has("egress")
                        && each.at("/spec/policyTypes").size() == 2);
        if (!refuses) {
            mistakes.add("No policy refuses all that the others do not name");
        }
        manifests.kind("NetworkPolicy").forEach(each -> {
            List<Pod> of = selected(pods, each.at("/spec/podSelector"));
            if (of.isEmpty()) {
                mistakes.add(each.id() + ": selects no pods");
            }
            for (String direction : List.of("ingress", "egress")) {
                String type = direction.equals("ingress") ? "Ingress" : "Egress";
                boolean named = Manifest.stream(each.at("/spec/policyTypes"))
                        .anyMatch(policy -> policy.asText().equals(type));
                if (each.at("/spec").has(direction) && !named) {
                    mistakes.add(each.id() + ": has rules for " + direction + " and not the type");
                }
                for (JsonNode rule : each.at("/spec").path(direction)) {
                    check(each, direction, rule, of, pods, mistakes);
                }
            }
        });
        return mistakes;
    }

    private static void check(
            Manifest policy, String direction, JsonNode rule, List<Pod> of, List<Pod> pods, List<String> mistakes) {
        if (rule.path("ports").isEmpty()) {
            mistakes.add(policy.id() + ": opens every port");
        }
        for (JsonNode peer : peers(rule)) {
            List<Pod> others = selected(pods, peer.path("podSelector"));
            if (isInside(peer) && others.isEmpty()) {
                mistakes.add(policy.id() + ": names pods that do not exist: " + peer);
            }
            if (peer.isEmpty()) {
                mistakes.add(policy.id() + ": admits all");
            }
        }
        List<Pod> receivers = direction.equals("ingress")
                ? of
                : peers(rule).stream()
                        .filter(TrafficRules::isInside)
                        .flatMap(peer -> selected(pods, peer.path("podSelector")).stream())
                        .toList();
        for (JsonNode port : rule.path("ports")) {
            receivers.stream()
                    .filter(pod -> !pod.hasPort(port.path("port")))
                    .forEach(pod -> mistakes.add("%s: the pods of %s have no port %s"
                            .formatted(
                                    policy.id(), pod.name(), port.path("port").asText())));
        }
    }

    static List<String> bothDirections(Manifests manifests) {
        Set<Edge> sent = edges(manifests, "egress");
        Set<Edge> received = edges(manifests, "ingress");
        received.addAll(receivedByKafka(manifests));
        List<String> mistakes = new ArrayList<>();
        sent.stream()
                .filter(edge -> !received.contains(edge))
                .forEach(edge -> mistakes.add(edge + " may be sent and is not received"));
        received.stream()
                .filter(edge -> !sent.contains(edge))
                .forEach(edge -> mistakes.add(edge + " may be received and is not sent"));
        return mistakes;
    }

    /** Nothing reaches a service's database but the service. */
    static List<String> ownDatabase(Manifests manifests) {
        if (manifests.kind("Cluster").findAny().isEmpty()) {
            return List.of();
        }
        Set<String> wanted = new TreeSet<>(Set.of("keycloak -> keycloak-database:5432"));
        PodRules.SERVICES.forEach(
                service -> wanted.add(service + " -> " + service.replace("-service", "-database") + ":5432"));
        Set<String> actual = edges(manifests, "ingress").stream()
                .filter(edge -> edge.port() == 5432 && !edge.from().equals(edge.to()))
                .map(Edge::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        return actual.equals(wanted) ? List.of() : List.of("Databases are reached so: " + actual);
    }

    private static Set<Edge> edges(Manifests manifests, String direction) {
        List<Pod> pods = Pod.of(manifests);
        Set<Edge> edges = new TreeSet<>();
        manifests.kind("NetworkPolicy").forEach(policy -> {
            for (Pod of : selected(pods, policy.at("/spec/podSelector"))) {
                for (JsonNode rule : policy.at("/spec").path(direction)) {
                    for (JsonNode peer : peers(rule)) {
                        if (!isInside(peer)) {
                            continue;
                        }
                        for (Pod other : selected(pods, peer.path("podSelector"))) {
                            Pod from = direction.equals("ingress") ? other : of;
                            Pod to = direction.equals("ingress") ? of : other;
                            rule.path("ports")
                                    .forEach(port ->
                                            edges.add(new Edge(from.name(), to.name(), to.number(port.path("port")))));
                        }
                    }
                }
            }
        });
        return edges;
    }

    // Strimzi makes these policies from the listeners
    private static Set<Edge> receivedByKafka(Manifests manifests) {
        List<Pod> pods = Pod.of(manifests);
        Set<Edge> edges = new TreeSet<>();
        manifests.kind("Kafka").forEach(kafka -> {
            String brokers = kafka.name() + "-kafka";
            for (JsonNode listener : kafka.at("/spec/kafka/listeners")) {
                for (JsonNode peer : listener.path("networkPolicyPeers")) {
                    selected(pods, peer.path("podSelector"))
                            .forEach(pod -> edges.add(new Edge(
                                    pod.name(), brokers, listener.path("port").asInt())));
                }
            }
            for (int port : KAFKA_INSIDE) {
                edges.add(new Edge(brokers, brokers, port));
                edges.add(new Edge(kafka.name() + "-entity-operator", brokers, port));
            }
        });
        return edges;
    }

    private static List<JsonNode> peers(JsonNode rule) {
        List<JsonNode> peers = new ArrayList<>();
        rule.path("from").forEach(peers::add);
        rule.path("to").forEach(peers::add);
        return peers;
    }

    private static boolean isInside(JsonNode peer) {
        return peer.has("podSelector") && !peer.has("namespaceSelector");
    }

    private static List<Pod> selected(List<Pod> pods, JsonNode selector) {
        return pods.stream().filter(pod -> pod.selectedBy(selector)).toList();
    }
}
