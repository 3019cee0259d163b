package hiring.local.stack;

import hiring.local.TraceStore;
import java.net.URI;
import java.util.List;
import java.util.Set;

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
        return JavaProgram.ofThisModule(
                        settings,
                        name(),
                        TraceStore.class,
                        "128m",
                        List.of(
                                String.valueOf(settings.port(PORT)),
                                settings.home().resolve("logs/traces.otlp").toString()),
                        URI.create(address(settings)))
                .start();
    }
}
