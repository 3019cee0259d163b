package hiring.local.stack;

import hiring.local.KafkaBroker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The Kafka broker. */
record KafkaPart(Settings settings) implements Part {

    static final int PORT = 19092;
    private static final int CONTROLLER_PORT = 19093;

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Integer> ports() {
        return List.of(settings.port(PORT), settings.port(CONTROLLER_PORT));
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Running start() throws StartFailure {
        List<String> options = new ArrayList<>(
                StartOptions.of(settings, name(), settings.project().classPath()));
        options.add("-XX:+UseSerialGC");
        try {
            return new RunningKafka(
                    KafkaBroker.start(
                            settings.project(),
                            settings.data(name()),
                            settings.port(PORT),
                            settings.port(CONTROLLER_PORT),
                            settings.log(name()),
                            options),
                    options);
        } catch (IOException e) {
            throw new StartFailure(
                    "kafka did not start: %s: %s (log: %s)"
                            .formatted(e.getMessage(), LogReason.of(settings.log(name())), settings.log(name())),
                    e);
        }
    }

    record RunningKafka(KafkaBroker broker, List<String> options) implements Running {

        @Override
        public long pid() {
            return broker.pid();
        }

        @Override
        public String trouble() {
            return broker.answers() ? "" : "it does not answer";
        }

        @Override
        public void stop() {
            try {
                broker.close();
                StartOptions.endedInOrder(options);
            } catch (IOException e) {
                kill();
            }
        }

        @Override
        public void kill() {
            broker.kill();
            broker.onExit().join();
        }

        @Override
        public void whenEnded(Runnable action) {
            Children.whenEnded(broker.onExit(), action);
        }
    }
}
