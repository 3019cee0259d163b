package hiring.local.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The web pages of candidates and staff, as packaged by their build.
 *
 * @param needs the parts that it uses
 */
record PortalPart(Settings settings, Set<String> needs) implements Part {

    static final String NAME = "portal";
    static final int PORT = 8080;
    private static final int MANAGEMENT_ABOVE = 1000;

    /** It has no database, and a page holds a few hundred rows at most. */
    static final List<String> MEMORY =
            List.of("-Xms32m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /** The address that browsers use. */
    static String address(Settings settings) {
        return "http://localhost:" + settings.port(PORT);
    }

    /** The port of its health and metrics. */
    static int managementPort(Settings settings) {
        return settings.port(PORT) + MANAGEMENT_ABOVE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(settings.port(PORT), managementPort(settings));
    }

    /** Pages say what is missing, and show it when it is there again. */
    @Override
    public Set<String> cannotStartWithout() {
        return Set.of();
    }

    @Override
    public Running start() throws StartFailure {
        Path jar = jar(settings);
        List<String> arguments = new ArrayList<>(MEMORY);
        arguments.addAll(StartOptions.of(settings, NAME, List.of(jar)));
        arguments.addAll(
                List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString()));
        Map<String, String> environment = new HashMap<>(addresses(settings));
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports().getFirst()));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports().getLast()));
        if (settings.with().contains(TracesPart.NAME)) {
            environment.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", TracesPart.address(settings));
            environment.put("HIRING_TRACES_RATIO", "1");
        }
        URI ready = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(ports().getLast()));
        return new JavaProgram(
                        NAME, arguments, environment, settings.log(NAME), new Readiness(ready), Duration.ofMinutes(6))
                .start();
    }

    /** The portal as packaged. */
    static Path jar(Settings settings) throws StartFailure {
        Path jar = settings.project().root().resolve(NAME).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailure("%s is not built: %s is missing".formatted(NAME, jar));
        }
        return jar;
    }

    /** Where it finds the other parts, and browsers find it. It listens on this machine only. */
    static Map<String, String> addresses(Settings settings) {
        Map<String, String> addresses = new HashMap<>();
        addresses.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        addresses.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        addresses.put("HIRING_PORTAL_ADDRESS", address(settings));
        addresses.put("HIRING_PORTAL_IDENTITY", KeycloakPart.issuer(settings));
        Map.of(
                        "VACANCIES", ServicePart.VACANCY_PORT,
                        "APPLICATIONS", ServicePart.APPLICATION_PORT,
                        "ASSESSMENTS", ServicePart.ASSESSMENT_PORT,
                        "NOTIFICATIONS", ServicePart.NOTIFICATION_PORT)
                .forEach((client, port) -> addresses.put(
                        "QUARKUS_REST_CLIENT_%s_URL".formatted(client),
                        "http://127.0.0.1:%d".formatted(settings.port(port))));
        return addresses;
    }
}
