package hiring.local.stack;

import java.util.List;
import java.util.Set;

/** The identity provider: Keycloak with the project's realm. */
record KeycloakPart(Settings settings) implements Part {

    static final int PORT = 8180;
    private static final int MANAGEMENT_PORT = 9100;

    static String issuer(Settings settings) {
        return "http://localhost:%d/realms/hiring".formatted(settings.port(PORT));
    }

    /** The address at which the services read the roles of people. */
    static String users(Settings settings) {
        return "http://localhost:%d/admin/realms/hiring".formatted(settings.port(PORT));
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Integer> ports() {
        return List.of(settings.port(PORT), settings.port(MANAGEMENT_PORT));
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public void prepare(Progress progress) throws StartFailure {
        new KeycloakProgram(settings).prepare(progress, settings.port(PORT), settings.port(MANAGEMENT_PORT));
    }

    @Override
    public Running start() throws StartFailure {
        return new KeycloakProgram(settings)
                .on(settings.data(name()), settings.log(name()), settings.port(PORT), settings.port(MANAGEMENT_PORT))
                .start();
    }
}
