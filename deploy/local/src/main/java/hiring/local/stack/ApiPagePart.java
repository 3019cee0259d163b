package hiring.local.stack;

import hiring.local.ApiPage;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        List<Path> classPath = settings.project().classPath();
        List<String> arguments = new ArrayList<>(StartOptions.of(settings, name(), classPath));
        arguments.addAll(List.of(
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                ApiPage.class.getName(),
                String.valueOf(settings.port(PORT)),
                KeycloakPart.issuer(settings)));
        services.forEach(service -> arguments.add("%s=http://localhost:%d=http://127.0.0.1:%d/q/openapi?format=json"
                .formatted(service.name(), service.ports().getFirst(), service.managementPort())));
        return new JavaProgram(
                        name(),
                        arguments,
                        Map.of(),
                        settings.log(name()),
                        new Readiness(URI.create("http://127.0.0.1:%d/index.html".formatted(settings.port(PORT)))),
                        Duration.ofMinutes(2))
                .start();
    }
}
