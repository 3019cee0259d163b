package hiring.local.stack;

import hiring.local.ApiPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The page with the API of all services.
 *
 * @param services whose API it shows
 */
record ApiPagePart(Settings settings, List<ServicePart> services) implements Part {

    static final int PORT = 8090;

    /** From where the page calls the services. */
    static String origin(Settings settings) {
        return "http://localhost:" + settings.port(PORT);
    }

    @Override
    public String name() {
        return "api-page";
    }

    @Override
    public List<Integer> ports() {
        return List.of(settings.port(PORT));
    }

    /** It shows whatever is there. */
    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Running start() throws StartFailure {
        List<String> arguments =
                new ArrayList<>(List.of(String.valueOf(settings.port(PORT)), KeycloakPart.issuer(settings)));
        services.forEach(service -> arguments.add("%s=http://localhost:%d=http://127.0.0.1:%d/q/openapi?format=json"
                .formatted(service.name(), service.ports().getFirst(), service.managementPort())));
        URI ready = URI.create("http://127.0.0.1:%d/index.html".formatted(settings.port(PORT)));
        return JavaProgram.ofThisModule(settings, name(), ApiPage.class, "32m", arguments, ready)
                .start();
    }
}
