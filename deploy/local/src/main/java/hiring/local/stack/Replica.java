package hiring.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of several processes of a service, with the environment of its pod in production. Like the pod, it brings the
 * schema up to date as the owner of the database, and then starts with a login that cannot change it.
 *
 * @param number from 1
 * @param needs the parts that it uses
 */
record Replica(
        Settings settings,
        Manifests manifests,
        Certificates certificates,
        ServicePart service,
        int number,
        Set<String> needs)
        implements Part {

    private static final int PORTS_ABOVE = 100;

    @Override
    public String name() {
        return service.name() + "-" + number;
    }

    @Override
    public List<Integer> ports() {
        return List.of(
                service.ports().getFirst() + PORTS_ABOVE * (number + 1),
                service.managementPort() + PORTS_ABOVE * (number + 1));
    }

    @Override
    public Set<String> cannotStartWithout() {
        return Set.of("postgres");
    }

    @Override
    public Running start() throws StartFailure {
        Path jar = service.jar();
        Readiness readiness =
                new Readiness(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(ports().getLast())));
        List<String> arguments = new ArrayList<>(ServicePart.MEMORY);
        arguments.addAll(
                List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString()));
        migrate(arguments);
        return new JavaProgram(
                        name(),
                        arguments,
                        environment("service"),
                        settings.log(name()),
                        readiness,
                        Duration.ofMinutes(10))
                .start();
    }

    /** The init container. The replicas may run it at the same time: Flyway lets one wait for the other. */
    private void migrate(List<String> arguments) throws StartFailure {
        Path log = settings.log(name() + "-migrate");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment("migrate"));
        try {
            Process process = builder.start();
            Children.guard(process);
            process.getOutputStream().close();
            if (endOf(process) != 0) {
                throw new StartFailure("%s could not bring the schema up to date: %s (log: %s)"
                        .formatted(name(), LogReason.of(log), log));
            }
        } catch (IOException e) {
            throw new StartFailure("%s cannot be started: %s".formatted(name(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(name() + " was interrupted while starting", e);
        }
    }

    private static int endOf(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private Map<String, String> environment(String container) {
        Map<String, String> environment = new HashMap<>(manifests.environment(service.name(), container, this::secret));
        // Where the parts are on this machine
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports().getFirst()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports().getLast()));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://%s:%d/%s?sslmode=verify-full&sslrootcert=%s"
                        .formatted(
                                Certificates.NAME,
                                settings.port(PostgresPart.PORT),
                                service.database(),
                                certificates.certificate()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", Broker.bootstrapServers(settings, manifests.brokers()));
        environment.put(
                "KAFKA_SSL_TRUSTSTORE_LOCATION", certificates.certificate().toString());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", KeycloakPart.issuer(settings));
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", KeycloakPart.issuer(settings));
        environment.put("HIRING_PEOPLE_URL", KeycloakPart.users(settings));
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", ApiPagePart.origin(settings));
        // The manifests' own is of an example domain, which notification-service refuses
        environment.computeIfPresent(
                "HIRING_SMTP_FROM", (name, address) -> "Recruitment <recruitment@hiring.internal>");
        environment.put("HIRING_SMTP_HOST", "127.0.0.1");
        environment.put("HIRING_SMTP_PORT", String.valueOf(settings.port(MailPart.SMTP_PORT)));
        environment.remove("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT");
        environment.computeIfPresent(
                "HIRING_VACANCY_BOARD_PUBLIC_ADDRESS",
                (name, address) -> "http://localhost:" + service.ports().getFirst());
        environment.computeIfPresent(
                "HIRING_APPLICATION_SUBMISSION_ADVERTS",
                (name, address) ->
                        "http://localhost:%d/api/v1/adverts".formatted(settings.port(ServicePart.VACANCY_PORT)));
        // What a demonstration needs and production refuses: a profile of its own, so that the clock can be moved; few
        // people who act for many; and a mail catcher that does not encrypt
        environment.put("QUARKUS_PROFILE", ProductionLike.NAME);
        environment.put("HIRING_CLOCK_MOVABLE", "true");
        environment.put("HIRING_LIMITS_PERSON_PER_MINUTE", "1000000");
        environment.put("HIRING_LIMITS_ANONYMOUS_PER_MINUTE", "10000000");
        environment.put("HIRING_LIMITS_ADDRESS_PER_MINUTE", "10000000");
        environment.put("HIRING_SMTP_ENCRYPTION", "IF_OFFERED");
        return environment;
    }

    /** The secrets of this stack: a password is the name of its user. */
    private String secret(String name, String key) {
        String database = service.database();
        if (name.equals(database + "-database-user")) {
            return database;
        }
        if (name.equals(database + "-database-app")) {
            return database + "_owner";
        }
        return switch (name + "/" + key) {
            case "hiring-services-client/secret", "equality-monitoring/key" -> "not-a-secret-of-the-local-stack";
            default -> {
                if (key.equals("sasl.jaas.config")) {
                    yield "%s required username=\"%s\" password=\"%s\";"
                            .formatted(KafkaResources.LOGIN, name, KafkaResources.passwordOf(name));
                }
                throw new IllegalArgumentException(
                        "The profile production-like has no value for the key %s of the secret %s"
                                .formatted(key, name));
            }
        };
    }
}
