package hiring.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accepts all mail, shows it over HTTP and IMAP, and forwards none. It keeps mail in memory only. */
record MailPart(Settings settings) implements Part {

    static final int SMTP_PORT = 13025;
    static final int API_PORT = 13080;
    static final int IMAP_PORT = 13143;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Integer> ports() {
        return List.of(settings.port(SMTP_PORT), settings.port(API_PORT), settings.port(IMAP_PORT));
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Running start() throws StartFailure {
        String readiness = "http://127.0.0.1:%d/api/service/readiness".formatted(settings.port(API_PORT));
        Path jar = settings.builtProgram("greenmail-standalone.jar");
        List<String> arguments = new ArrayList<>(StartOptions.of(settings, name(), List.of(jar)));
        arguments.addAll(List.of(
                // For some 60,000 letters; without memory it would fail in the dialogue and leave messages UNCERTAIN
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dgreenmail.smtp.hostname=127.0.0.1",
                "-Dgreenmail.smtp.port=" + settings.port(SMTP_PORT),
                "-Dgreenmail.imap.hostname=127.0.0.1",
                "-Dgreenmail.imap.port=" + settings.port(IMAP_PORT),
                "-Dgreenmail.api.hostname=127.0.0.1",
                "-Dgreenmail.api.port=" + settings.port(API_PORT),
                "-Dgreenmail.auth.disabled",
                "-jar",
                jar.toString()));
        return new JavaProgram(
                        name(),
                        arguments,
                        Map.of(),
                        settings.log(name()),
                        new Readiness(URI.create(readiness)),
                        Duration.ofMinutes(2))
                .start();
    }
}
