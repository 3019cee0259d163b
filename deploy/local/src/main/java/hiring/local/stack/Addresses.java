package hiring.local.stack;

/** Prints addresses and sample users for the user who has started the stack. */
final class Addresses {

    private Addresses() {}

    static String text(Settings settings) {
        return """
          Portal                 %s   jobs: /jobs, candidates: /my, staff: /staff
          API of all services    %s   each operation can be tried, signed in
          vacancy-service        http://localhost:%d   on the port 1,000 above: /q/health, /q/metrics, /q/openapi
          application-service    http://localhost:%d
          assessment-service     http://localhost:%d
          notification-service   http://localhost:%d
          Keycloak               %s   console: http://localhost:%d (admin / admin)
          PostgreSQL             localhost:%d   databases, users and passwords: vacancy, application,
                                 assessment, notification; owners: vacancy_owner and so on
          Kafka                  localhost:%d
          Mail catcher           SMTP %d, IMAP %d; it keeps all mail and forwards none. What it has for an address,
                                 such as the confirmation of a new account: %s/api/user/ADDRESS/messages/INBOX

          Sign-ins (sample people; password is hiring-NAME): recruiter1, recruiter2, manager1, assessor1 to assessor4,
          auditor1, admin1, candidate1, candidate2

          ./hiring demo plays a recruitment, ./hiring status shows the parts, ./hiring down stops them.
        """.formatted(
                        PortalPart.address(settings),
                        ApiPagePart.origin(settings),
                        settings.port(ServicePart.VACANCY_PORT),
                        settings.port(ServicePart.APPLICATION_PORT),
                        settings.port(ServicePart.ASSESSMENT_PORT),
                        settings.port(ServicePart.NOTIFICATION_PORT),
                        KeycloakPart.issuer(settings),
                        settings.port(KeycloakPart.PORT),
                        settings.port(PostgresPart.PORT),
                        settings.port(KafkaPart.PORT),
                        settings.port(MailPart.SMTP_PORT),
                        settings.port(MailPart.IMAP_PORT),
                        "http://localhost:" + settings.port(MailPart.API_PORT));
    }
}
