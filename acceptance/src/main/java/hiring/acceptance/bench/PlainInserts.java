package hiring.acceptance.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import hiring.acceptance.system.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A frozen form and an event inserted in one transaction, with nothing around it, into tables shaped like the service's. */
final class PlainInserts implements AutoCloseable {

    private static final String DATABASE = "application";
    private static final String EVENT = """
            {"applicationId":"018f0000-0000-7000-8000-000000000001","vacancyId":"018f0000-0000-7000-8000-000000000002",\
            "candidateId":"018f0000-0000-7000-8000-000000000003","guaranteedInterview":false,\
            "occurredAt":"2026-01-01T00:00:00Z"}""";
    private static final String INSERT_FORM =
            "insert into bench.submitted_form (application_id, canonical) values (%s, %s)";
    private static final String INSERT_EVENT =
            "insert into bench.outbox (event_id, topic, key, type, occurred_at, payload)"
                    + " values (%s, 'hiring.applications', %s, 'hiring.application.submitted.v1', clock_timestamp(), %s)";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final int MOST_ROUNDS = 10;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final Addresses addresses;
    private final Databases databases;
    private final String form;

    PlainInserts(Addresses addresses, String form) throws SQLException {
        this.addresses = addresses;
        this.databases = new Databases(addresses);
        this.form = form;
        run(
                "create schema if not exists bench",
                "drop table if exists bench.submitted_form, bench.outbox",
                "create table bench.submitted_form (like public.submitted_form including all)",
                "create table bench.outbox (like public.outbox including all)");
    }

    /** Rounds of a second, in milliseconds for a transaction, until they no longer become faster. */
    Settling warmUp(int clients) {
        return Settling.of(MOST_ROUNDS, () -> MILLIS_PER_SECOND / overJdbc(clients, 1));
    }

    /** Transactions a second by that many connections. */
    double overJdbc(int clients, int seconds) {
        long end = System.nanoTime() + (long) (seconds * NANOS_PER_SECOND);
        List<Future<Long>> counts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                counts.add(threads.submit(() -> insertUntil(end)));
            }
        }
        long transactions = 0;
        for (Future<Long> count : counts) {
            transactions += count.resultNow();
        }
        return transactions / (double) seconds;
    }

    private long insertUntil(long end) throws SQLException {
        try (Connection connection = databases.connect(DATABASE);
                PreparedStatement insertForm = connection.prepareStatement(INSERT_FORM.formatted("?", "?"));
                PreparedStatement insertEvent = connection.prepareStatement(INSERT_EVENT.formatted("?", "?", "?"))) {
            connection.setAutoCommit(false);
            long transactions = 0;
            while (System.nanoTime() < end) {
                UUID id = UUID.randomUUID();
                insertForm.setObject(1, id);
                insertForm.setString(2, form);
                insertForm.executeUpdate();
                insertEvent.setObject(1, UUID.randomUUID());
                insertEvent.setString(2, id.toString());
                insertEvent.setString(3, EVENT);
                insertEvent.executeUpdate();
                connection.commit();
                transactions++;
            }
            return transactions;
        }
    }

    /** The same by pgbench; empty where it is not installed. */
    OptionalDouble byPgbench(int clients, int seconds) {
        try {
            Path script = Files.createTempFile("bench", ".sql");
            try {
                Files.writeString(
                        script,
                        "begin;\n%s;\n%s;\ncommit;\n"
                                .formatted(
                                        INSERT_FORM.formatted("gen_random_uuid()", quoted(form)),
                                        INSERT_EVENT.formatted(
                                                "gen_random_uuid()", "gen_random_uuid()::text", quoted(EVENT))),
                        UTF_8);
                return pgbench(clients, seconds, script);
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OptionalDouble pgbench(int clients, int seconds, Path script) throws IOException {
        URI server = URI.create(addresses.postgres().substring("jdbc:".length()));
        ProcessBuilder builder = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--host=" + server.getHost(),
                        "--port=" + server.getPort(),
                        "--username=" + DATABASE,
                        "--client=" + clients,
                        "--jobs=1",
                        "--time=" + seconds,
                        "--file=" + script,
                        DATABASE)
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", DATABASE);
        Process process;
        try {
            process = builder.start();
        } catch (IOException notInstalled) {
            return OptionalDouble.empty();
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IllegalStateException("pgbench did not say how fast it was: " + output);
        }
        return OptionalDouble.of(Double.parseDouble(tps.group(1)));
    }

    // pgbench takes a colon before a letter for a variable, in literals too; two texts with the colon between them are
    // none
    private static String quoted(String text) {
        return "'" + text.replace("'", "''").replace(":", "' || chr(58) || '") + "'";
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = databases.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        run("drop schema bench cascade");
    }
}
