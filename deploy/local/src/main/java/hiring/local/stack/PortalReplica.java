package hiring.local.stack;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of several processes of the portal, with the environment of its pod in production.
 *
 * @param number from 1
 * @param needs the parts that it uses
 */
record PortalReplica(Settings settings, Manifests manifests, int number, Set<String> needs) implements Part {

    private static final int PORTS_ABOVE = 100;

    @Override
    public String name() {
        return PortalPart.NAME + "-" + number;
    }

    @Override
    public List<Integer> ports() {
        return List.of(
                settings.port(PortalPart.PORT) + PORTS_ABOVE * (number + 1),
                PortalPart.managementPort(settings) + PORTS_ABOVE * (number + 1));
    }

    @Override
    public Set<String> cannotStartWithout() {
        return Set.of();
    }

    @Override
    public Running start() throws StartFailure {
        List<String> arguments = new ArrayList<>(PortalPart.MEMORY);
        arguments.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                PortalPart.jar(settings).toString()));
        URI ready = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(ports().getLast()));
        return new JavaProgram(
                        name(),
                        arguments,
                        environment(),
                        settings.log(name()),
                        new Readiness(ready),
                        Duration.ofMinutes(6))
                .start();
    }

    private Map<String, String> environment() {
        Map<String, String> environment =
                new HashMap<>(manifests.environment(PortalPart.NAME, PortalPart.NAME, PortalReplica::secret));
        // Where the parts are on this machine
        environment.putAll(PortalPart.addresses(settings));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports().getFirst()));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports().getLast()));
        return environment;
    }

    private static String secret(String name, String key) {
        return switch (name) {
            case "hiring-careers-client", "hiring-staff-client" -> "not-a-secret-of-the-local-stack";
            case "portal-cookies" -> "not-a-secret-of-the-local-stack-";
            default ->
                throw new IllegalArgumentException(
                        "The profile production-like has no value for the key %s of the secret %s"
                                .formatted(key, name));
        };
    }
}
