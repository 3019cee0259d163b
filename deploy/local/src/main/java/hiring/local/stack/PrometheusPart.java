package hiring.local.stack;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prometheus with the rules of {@code deploy/observability}. Only with {@code --with observability}, and where {@code
 * prometheus} is on the path, because no registry of this build has it.
 *
 * @param services that it scrapes
 */
record PrometheusPart(Settings settings, List<ServicePart> services) implements Part {

    static final String NAME = "prometheus";
    static final int PORT = 9090;

    /** The program; empty where it is not installed. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, NAME))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(settings.port(PORT));
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Running start() throws StartFailure {
        Path program = program().orElseThrow(() -> new StartFailure("prometheus is not on the PATH"));
        Path configuration = settings.data(name()).resolve("prometheus.yml");
        try {
            Files.createDirectories(settings.data(name()));
            Files.writeString(configuration, configuration());
        } catch (IOException e) {
            throw new StartFailure("%s cannot be written: %s".formatted(configuration, e.getMessage()), e);
        }
        List<String> command = List.of(
                program.toString(),
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + settings.data(name()).resolve("series"),
                "--web.listen-address=127.0.0.1:" + settings.port(PORT));
        return new LocalProgram(
                        name(),
                        command,
                        Map.of(),
                        settings.log(name()),
                        new Readiness(URI.create("http://127.0.0.1:%d/-/ready".formatted(settings.port(PORT)))),
                        Duration.ofMinutes(2))
                .start();
    }

    // The rules' paths and the ports of this stack instead of the usual ones
    private String configuration() throws IOException {
        Path folder = settings.project().root().resolve("deploy/observability/prometheus");
        String text = Files.readString(folder.resolve("prometheus.yml"));
        for (String rules : List.of("alerts.yml", "slo.yml")) {
            text = text.replace("  - " + rules, "  - " + folder.resolve(rules));
        }
        List<Integer> scraped = new ArrayList<>(
                services.stream().map(ServicePart::managementPort).toList());
        scraped.add(PortalPart.managementPort(settings));
        for (int port : scraped) {
            text = text.replace(
                    "127.0.0.1:%d'".formatted(port - settings.portOffset()), "127.0.0.1:%d'".formatted(port));
        }
        return text;
    }
}
