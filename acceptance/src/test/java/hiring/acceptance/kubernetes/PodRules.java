package hiring.acceptance.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether every pod has no more rights than it needs, and the services start, move and stop without a loss. */
final class PodRules {

    static final Set<String> SERVICES =
            Set.of("vacancy-service", "application-service", "assessment-service", "notification-service");

    static final String PORTAL = "portal";

    /** The containers that write into their image's own folders, with the decision that says why. */
    private static final Map<String, String> WRITABLE = Map.of("keycloak", "0078");

    // quarkus.shutdown.timeout, then EventConsumers.STOP and OutboxRelay.CLOSE_TIMEOUT
    private static final int STOP_SECONDS = 10 + 10 + 5;
    // quarkus.shutdown.timeout
    private static final int STOP_SECONDS_OF_PORTAL = 10;

    private PodRules() {}

    static List<String> restricted(Manifests manifests) {
        List<String> mistakes = new ArrayList<>();
        Set<String> tokenless = manifests
                .kind("ServiceAccount")
                .filter(each -> each.json().path("automountServiceAccountToken").isBoolean()
                        && !each.json().path("automountServiceAccountToken").asBoolean())
                .map(Manifest::name)
                .collect(Collectors.toSet());
        manifests.workloads().forEach(each -> {
            JsonNode pod = each.podSpec();
            Need needs = new Need(each.id(), mistakes);
            needs.that(tokenless.contains(pod.path("serviceAccountName").asText()), "a service account without token");
            needs.that(isFalse(pod, "automountServiceAccountToken"), "no token");
            needs.that(isFalse(pod, "enableServiceLinks"), "no variables about other services");
            needs.that(pod.at("/securityContext/runAsNonRoot").asBoolean(), "runAsNonRoot");
            needs.that(pod.at("/securityContext/runAsUser").asInt() > 0, "a user that is not root");
            needs.that(
                    pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                    "the runtime's seccomp profile");
            for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
                needs.that(!pod.path(shared).asBoolean(), "no " + shared);
            }
            needs.that(pod.findValue("hostPath") == null, "no folder of the node");
            each.containers().forEach(container -> restricted(each, container, mistakes));
        });
        manifests
                .kind("Namespace")
                .filter(each -> !each.at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText()
                        .equals("restricted"))
                .forEach(each -> mistakes.add(each.id() + ": does not enforce the restricted standard"));
        if (manifests.kind("Namespace").findAny().isEmpty()) {
            mistakes.add("There is no Namespace");
        }
        return mistakes;
    }

    private static void restricted(Manifest workload, JsonNode container, List<String> mistakes) {
        String name = container.path("name").asText();
        JsonNode context = container.path("securityContext");
        Need needs = new Need(workload.id() + " " + name, mistakes);
        needs.that(isFalse(context, "allowPrivilegeEscalation"), "no escalation of privileges");
        needs.that(!context.path("privileged").asBoolean(), "no privileges");
        needs.that(
                Manifest.stream(context.at("/capabilities/drop"))
                                .anyMatch(each -> each.asText().equals("ALL"))
                        && context.at("/capabilities/add").isMissingNode(),
                "no capabilities");
        needs.that(!context.has("runAsUser") || context.path("runAsUser").asInt() > 0, "a user that is not root");
        needs.that(
                context.path("readOnlyRootFilesystem").asBoolean() || WRITABLE.containsKey(name),
                "a read-only file system");
    }

    private static boolean isFalse(JsonNode node, String field) {
        return node.path(field).isBoolean() && !node.path(field).asBoolean();
    }

    static List<String> services(Manifests manifests) {
        List<String> mistakes = new ArrayList<>();
        Set<String> names = manifests.services().stream().map(Manifest::name).collect(Collectors.toSet());
        if (!names.equals(SERVICES)) {
            mistakes.add("The services are " + names);
        }
        for (Manifest each : manifests.services()) {
            Need needs = new Need(each.id(), mistakes);
            serves(needs, each, manifests, STOP_SECONDS);
            migration(needs, each.podSpec());
        }
        Manifest portal = manifests.find("Deployment", PORTAL).orElseThrow();
        serves(new Need(portal.id(), mistakes), portal, manifests, STOP_SECONDS_OF_PORTAL);
        return mistakes;
    }

    /** Starts, moves and stops without a lost request. */
    private static void serves(Need needs, Manifest each, Manifests manifests, int stopSeconds) {
        JsonNode container = each.podSpec().at("/containers/0");
        probe(needs, container, "startupProbe", "/q/health/started");
        probe(needs, container, "readinessProbe", "/q/health/ready");
        probe(needs, container, "livenessProbe", "/q/health/live");
        int pause = container.at("/lifecycle/preStop/sleep/seconds").asInt();
        needs.that(pause >= 5, "a pause before it stops, until no request comes any more");
        needs.that(
                each.podSpec().path("terminationGracePeriodSeconds").asInt() > pause + stopSeconds,
                "time to stop: more than %d s".formatted(pause + stopSeconds));
        needs.that(
                each.at("/spec/strategy/rollingUpdate/maxUnavailable").isInt()
                        && each.at("/spec/strategy/rollingUpdate/maxUnavailable")
                                        .asInt()
                                == 0,
                "an update that begins with a new replica");
        boolean scaled = manifests.find("HorizontalPodAutoscaler", each.name()).isPresent();
        needs.that(scaled != each.at("/spec").has("replicas"), "an autoscaler or a number of replicas, not both");
        needs.that(!scaled || manifests.find("PodDisruptionBudget", each.name()).isPresent(), "a disruption budget");
    }

    private static void probe(Need needs, JsonNode container, String probe, String path) {
        JsonNode request = container.path(probe).path("httpGet");
        needs.that(
                request.path("path").asText().equals(path)
                        && request.path("port").asText().equals("management"),
                probe + " asks " + path + " on the management port");
    }

    /** The init container alone has the owner's login, and alone changes the schema. */
    private static void migration(Need needs, JsonNode pod) {
        Map<String, JsonNode> first = SettingRules.variables(pod.at("/initContainers/0"));
        Map<String, JsonNode> then = SettingRules.variables(pod.at("/containers/0"));
        needs.that(pod.path("initContainers").size() == 1, "one init container");
        needs.that(value(first, "QUARKUS_INIT_AND_EXIT").equals("true"), "an init container that migrates and ends");
        needs.that(first.containsKey("QUARKUS_FLYWAY_USERNAME"), "an init container with the owner's login");
        needs.that(!then.containsKey("QUARKUS_FLYWAY_USERNAME"), "no owner's login while it serves");
        needs.that(value(then, "QUARKUS_FLYWAY_MIGRATE_AT_START").equals("false"), "no migration while it serves");
        needs.that(
                pod.at("/initContainers/0/image").equals(pod.at("/containers/0/image")),
                "the migration of the same image");
    }

    private static String value(Map<String, JsonNode> variables, String name) {
        JsonNode variable = variables.get(name);
        return variable == null ? "" : variable.path("value").asText();
    }

    /** Collects what a resource lacks. */
    record Need(String id, List<String> mistakes) {
        void that(boolean met, String what) {
            if (!met) {
                mistakes.add(id + " needs " + what);
            }
        }
    }
}
