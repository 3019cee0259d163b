package hiring.acceptance.system;

import java.net.URI;
import java.util.Locale;

/**
 * The addresses of the parts of a running system.
 *
 * @param portal the web pages
 * @param identity the base of the identity provider, without a realm
 * @param mail the REST API of the mail catcher
 * @param bootstrapServers of Kafka
 * @param kafkaClient a file with the settings of a client that may read all topics; empty where Kafka needs no sign-in
 * @param postgres JDBC address of the server that holds the services' databases, without a database's name
 */
public record Addresses(
        URI vacancies,
        URI applications,
        URI assessments,
        URI notifications,
        URI portal,
        URI identity,
        URI mail,
        String bootstrapServers,
        String kafkaClient,
        String postgres) {

    private static final String HTTP = "http://localhost:";

    /**
     * The addresses from system properties such as {@code hiring.vacancies}, or environment variables such as {@code
     * HIRING_VACANCIES}. If neither is set, those of the local stack with {@code HIRING_PORT_OFFSET}.
     */
    public static Addresses fromEnvironment() {
        Addresses local = localStack(Integer.parseInt(setting("hiring.port-offset", "0")));
        return new Addresses(
                URI.create(setting("hiring.vacancies", local.vacancies.toString())),
                URI.create(setting("hiring.applications", local.applications.toString())),
                URI.create(setting("hiring.assessments", local.assessments.toString())),
                URI.create(setting("hiring.notifications", local.notifications.toString())),
                URI.create(setting("hiring.portal", local.portal.toString())),
                URI.create(setting("hiring.identity", local.identity.toString())),
                URI.create(setting("hiring.mail", local.mail.toString())),
                setting("hiring.kafka", local.bootstrapServers),
                setting("hiring.kafka-client", local.kafkaClient),
                setting("hiring.postgres", local.postgres));
    }

    /**
     * The addresses of a local stack.
     *
     * @param offset added to all of its ports
     */
    public static Addresses localStack(int offset) {
        return new Addresses(
                URI.create(HTTP + (8081 + offset)),
                URI.create(HTTP + (8082 + offset)),
                URI.create(HTTP + (8083 + offset)),
                URI.create(HTTP + (8084 + offset)),
                URI.create(HTTP + (8080 + offset)),
                URI.create(HTTP + (8180 + offset)),
                URI.create(HTTP + (13080 + offset)),
                "localhost:" + (19092 + offset),
                "",
                "jdbc:postgresql://localhost:%d/".formatted(15432 + offset));
    }

    /** The same system with other addresses of its services. */
    public Addresses withServices(URI vacancies, URI applications, URI assessments, URI notifications) {
        return new Addresses(
                vacancies,
                applications,
                assessments,
                notifications,
                portal,
                identity,
                mail,
                bootstrapServers,
                kafkaClient,
                postgres);
    }

    /** A system property, else the environment variable of the same name in capitals, else the fallback. */
    public static String setting(String property, String fallback) {
        String value = System.getProperty(property);
        if (value == null) {
            value = System.getenv(
                    property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        }
        return value == null || value.isBlank() ? fallback : value;
    }
}
