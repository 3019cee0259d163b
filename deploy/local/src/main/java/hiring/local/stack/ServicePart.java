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

/** One of the project's services, as packaged by its build. */
record ServicePart(Settings settings, String name, int usualPort, String database) implements Part {

    static final int VACANCY_PORT = 8081;
    static final int APPLICATION_PORT = 8082;
    static final int ASSESSMENT_PORT = 8083;
    static final int NOTIFICATION_PORT = 8084;
    private static final int MANAGEMENT_ABOVE = 1000;

    /** The JVM options of a service on a machine that it shares with all parts. */
    static final List<String> MEMORY =
            List.of("-Xms128m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /** The public port, and the port of health, metrics and the OpenAPI document. */
    @Override
    public List<Integer> ports() {
        return List.of(settings.port(usualPort), managementPort());
    }

    int managementPort() {
        return settings.port(usualPort) + MANAGEMENT_ABOVE;
    }

    @Override
    public Set<String> needs() {
        return Set.of("postgres", "kafka", "keycloak", "mail");
    }

    /** The service needs only its own database at the start; the other parts may come later. */
    @Override
    public Set<String> cannotStartWithout() {
        return Set.of("postgres");
    }

    @Override
    public Running start() throws StartFailure {
        Path jar = jar();
        List<String> arguments = new ArrayList<>(MEMORY);
        arguments.addAll(StartOptions.of(settings, name, List.of(jar)));
        arguments.addAll(
                List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString()));
        Readiness readiness =
                new Readiness(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(managementPort())));
        Map<String, String> environment = new HashMap<>(environment());
        if (settings.with().contains(TracesPart.NAME)) {
            environment.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", TracesPart.address(settings));
            environment.put("HIRING_TRACES_RATIO", "1");
        }
        return new JavaProgram(name, arguments, environment, settings.log(name), readiness, Duration.ofMinutes(6))
                .start();
    }

    /** The service as packaged. */
    Path jar() throws StartFailure {
        Path jar = settings.project().root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailure("%s is not built: %s is missing".formatted(name, jar));
        }
        return jar;
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                // With this profile the clock can be moved
                Map.entry("QUARKUS_PROFILE", "local"),
                // Listen on this machine only, because of sample passwords and a movable clock
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(settings.port(usualPort))),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort())),
                Map.entry(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(PostgresPart.PORT), database)),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database),
                Map.entry("QUARKUS_FLYWAY_USERNAME", database + "_owner"),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", database + "_owner"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + settings.port(KafkaPart.PORT)),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", KeycloakPart.issuer(settings)),
                Map.entry("HIRING_PEOPLE_URL", KeycloakPart.users(settings)),
                // Receipts link to the pack at this address
                Map.entry(
                        "HIRING_APPLICATION_SUBMISSION_ADVERTS",
                        "http://localhost:%d/api/v1/adverts".formatted(settings.port(VACANCY_PORT))),
                Map.entry("QUARKUS_HTTP_CORS_ORIGINS", ApiPagePart.origin(settings)),
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MAILER_PORT", String.valueOf(settings.port(MailPart.SMTP_PORT))));
    }
}
