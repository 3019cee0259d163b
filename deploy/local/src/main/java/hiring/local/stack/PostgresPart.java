package hiring.local.stack;

import hiring.local.PostgresServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * PostgreSQL with one database for each service, and its two logins.
 *
 * @param more settings of the server
 */
record PostgresPart(Settings settings, List<String> databases, Map<String, String> more) implements Part {

    static final int PORT = 15432;

    @Override
    public String name() {
        return "postgres";
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
        try {
            PostgresServer server =
                    PostgresServer.start(settings.data(name()), settings.port(PORT), more, settings.log(name()));
            for (String database : databases) {
                server.ensureDatabase(database, database);
            }
            return new RunningPostgres(server);
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure(
                    "postgres did not start: %s: %s (log: %s)"
                            .formatted(e.getMessage(), LogReason.of(settings.log(name())), settings.log(name())),
                    e);
        }
    }

    private record RunningPostgres(PostgresServer server) implements Running {

        @Override
        public long pid() {
            return server.pid();
        }

        @Override
        public String trouble() {
            return server.answers() ? "" : "it does not answer a query";
        }

        @Override
        public void stop() {
            try {
                server.close();
            } catch (IOException e) {
                kill();
            }
        }

        @Override
        public void kill() {
            server.kill();
        }

        @Override
        public void whenEnded(Runnable action) {
            Children.whenEnded(server.onExit(), action);
        }
    }
}
