package hiring.local.stack;

import hiring.local.TraceStore;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Receives the services' traces and shows them. Only with {@code --with observability}. */
record TracesPart(Settings settings) implements Part {

    static final String NAME = "traces";
    static final int PORT = 4318;

    /** Where the services send their traces. */
    static String address(Settings settings) {
        return "http://127.0.0.1:" + settings.port(PORT);
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
        List<Path> classPath = settings.project().classPath();
        List<String> arguments = new ArrayList<>(StartOptions.of(settings, name(), classPath));
        arguments.addAll(List.of(
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                TraceStore.class.getName(),
                String.valueOf(settings.port(PORT)),
                settings.home().resolve("logs/traces.otlp").toString()));
        return new JavaProgram(
                        name(),
                        arguments,
                        Map.of(),
                        settings.log(name()),
                        new Readiness(URI.create(address(settings))),
                        Duration.ofMinutes(2))
                .start();
    }
}
