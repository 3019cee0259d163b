package hiring.acceptance.faults;

import java.util.List;
import java.util.stream.Stream;

/** Names of the local stack's parts. */
final class Part {

    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";
    static final String MAIL = "mail";
    static final String VACANCIES = "vacancy-service";
    static final String APPLICATIONS = "application-service";
    static final String ASSESSMENTS = "assessment-service";
    static final String NOTIFICATIONS = "notification-service";

    static final List<String> SERVICES = List.of(VACANCIES, APPLICATIONS, ASSESSMENTS, NOTIFICATIONS);
    static final List<String> ALL = Stream.concat(Stream.of(POSTGRES, KAFKA, KEYCLOAK, MAIL), SERVICES.stream())
            .toList();

    /** The logs to watch: of the services and of their second processes. */
    static final List<String> WITH_LOGS = Stream.concat(
                    SERVICES.stream(), SERVICES.stream().map(service -> service + "-replica"))
            .toList();

    private Part() {}
}
