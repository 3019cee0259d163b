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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the statements of a submission with {@code pgbench}: the start, the write, the audit entry, the outbox, and a
 * durable commit. They run on tables of the same shape with all their indexes, filled with copies of one finished
 * draft, so that each submission has its own draft, as in the service.
 */
final class PlainSubmissions implements AutoCloseable {

    private static final String DATABASE = "application";
    /** The id from the client's number and the number of its transaction, as in the creation of the drafts. */
    private static final String ID = "('00000000-0000-4000-8000-' || lpad((%s)::text, 12, '0'))::uuid";

    private static final int CLIENT = 1_000_000;
    private static final int WARM_UP = 200;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    // As application-service sends them
    private static final String SCRIPT = """
            \\set n :n + 1
            begin;
            select * from enter_submission($ID, $ID);
            with prepared as (
                delete from prepared_submission where application_id = $ID returning *
            ), frozen as (
                insert into submitted_form (application_id, canonical) select application_id, canonical from prepared
            )
            update application a
            set version = a.version + 1, status = 'SUBMITTED', taken = 'BEFORE_CLOSING',
                submitted_at = clock_timestamp(), submitted_reference = 'BENCH', contact_name = 'Bench',
                contact_email = 'bench@bench.example.org', contact_telephone = '01622 000000',
                pack_version = 1, sha256 = p.sha256, guaranteed_interview = p.guaranteed, findings = p.findings,
                proposal = p.proposal,
                adjustments_asked = false, eligibility = 'ELIGIBLE', eligibility_decided_by = 'RULES',
                eligibility_decided_at = clock_timestamp()
            from prepared p where a.id = p.application_id and a.status = 'DRAFT' and a.version = p.version;
            insert into audit_entry (id, at, person, roles, action, subject, detail)
            values (
                $NEW, clock_timestamp(), $ID, 'candidate', 'application.submitted', $ID,
                '{"sha256": "0123456789"}');
            with locked as materialized (
                select pg_advisory_xact_lock(1, bucket) from (
                    select distinct hashtext(key) & 1023 as bucket
                    from unnest(array[$ID::text, $ID::text]) as keys (key) order by bucket offset 0
                ) buckets
            )
            insert into outbox (event_id, topic, key, type, occurred_at, traceparent, payload)
            select event_id, 'hiring.applications', key, type, clock_timestamp(), null, payload
            from (select count(*) from locked) as all_locked,
                unnest(array[$NEW, $NEW], array[$ID::text, $ID::text],
                    array['hiring.application.submitted.v1', 'hiring.application.eligibility-decided.v1'],
                    array[repeat('x', 280), repeat('x', 260)])
                    with ordinality as entry (event_id, key, type, payload, nth)
            order by nth;
            commit;
            """;

    private final Addresses addresses;
    private final Databases databases;

    /** @param draft finished, not submitted, and fit to be prepared */
    PlainSubmissions(Addresses addresses, UUID draft) throws SQLException {
        this.addresses = addresses;
        this.databases = new Databases(addresses);
        List<String> statements =
                new ArrayList<>(List.of("drop schema if exists bench cascade", "create schema bench"));
        // All, so that the statements find each table that they name. A generated column becomes a usual one
        statements.add("""
                do $$ declare t text; begin
                    for t in select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                    loop
                        execute format(
                            'create table bench.%1$I (like public.%1$I including all excluding generated)', t);
                    end loop;
                end $$
                """);
        statements.addAll(List.of(
                "alter table bench.submitted_form add foreign key (application_id) references bench.application",
                "alter table bench.prepared_submission add foreign key (application_id) references bench.application",
                "insert into bench.vacancy select * from public.vacancy where id = "
                        + "(select vacancy_id from public.application where id = '%s')".formatted(draft),
                """
                do $$ begin
                    execute replace(pg_get_functiondef('public.enter_submission'::regproc), 'public.', 'bench.');
                end $$
                """));
        run(statements);
        if (count("select count(*) from public.prepared_submission where application_id = '%s'".formatted(draft))
                != 1) {
            throw new IllegalStateException("Nothing is prepared for draft " + draft);
        }
        // A separate copy, since the original will be submitted
        run(List.of(
                "create table bench.template_application as select * from public.application where id = '%s'"
                        .formatted(draft),
                "create table bench.template_prepared_submission as select * from public.prepared_submission"
                        + " where application_id = '%s'".formatted(draft),
                "create table bench.template_candidate as select * from public.candidate where id = "
                        + "(select candidate_id from public.application where id = '%s')".formatted(draft)));
    }

    private void fill(int clients, int each) throws SQLException {
        run(List.of(
                "truncate bench.prepared_submission, bench.submitted_form, bench.application, bench.candidate,"
                        + " bench.audit_entry, bench.outbox",
                copies("candidate", "'id', ids.id", clients, each),
                copies("application", "'id', ids.id, 'candidate_id', ids.id", clients, each),
                copies("prepared_submission", "'application_id', ids.id", clients, each),
                "analyze bench.candidate, bench.application, bench.prepared_submission"));
    }

    private static String copies(String table, String changed, int clients, int each) {
        return """
                insert into bench.%1$s
                select copy.*
                from bench.template_%1$s original, generate_series(0, %3$d) client, generate_series(1, %4$d) n,
                    lateral (select %5$s as id) ids,
                    lateral jsonb_populate_record(original, jsonb_build_object(%2$s)) copy
                """.formatted(table, changed, clients - 1, each, ID.formatted("client * " + CLIENT + " + n"));
    }

    /**
     * Transactions a second with that many connections; empty if pgbench is not installed.
     *
     * @param transactions the total number
     */
    OptionalDouble measure(int clients, int transactions) throws SQLException {
        int each = transactions / clients;
        fill(clients, each + WARM_UP);
        try {
            Path script = Files.createTempFile("bench", ".sql");
            try {
                Files.writeString(
                        script,
                        SCRIPT.replace("$NEW", Databases.NEW_ID)
                                .replace("$ID", ID.formatted(":client_id * " + CLIENT + " + :n")),
                        UTF_8);
                if (pgbench(clients, WARM_UP, 0, script).isEmpty()) {
                    return OptionalDouble.empty();
                }
                OptionalDouble measured = pgbench(clients, each, WARM_UP, script);
                long submitted = count("select count(*) from bench.application where status = 'SUBMITTED'");
                if (submitted != (long) clients * (each + WARM_UP)) {
                    throw new IllegalStateException(
                            "pgbench has submitted %d of %d drafts".formatted(submitted, clients * (each + WARM_UP)));
                }
                return measured;
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OptionalDouble pgbench(int clients, int transactions, int done, Path script) throws IOException {
        URI server = URI.create(addresses.postgres().substring("jdbc:".length()));
        ProcessBuilder builder = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--define=n=" + done,
                        "--host=" + server.getHost(),
                        "--port=" + server.getPort(),
                        "--username=" + Databases.owner(DATABASE),
                        "--client=" + clients,
                        "--jobs=1",
                        "--transactions=" + transactions,
                        "--file=" + script,
                        DATABASE)
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", Databases.owner(DATABASE));
        builder.environment().put("PGOPTIONS", "-c search_path=bench");
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

    private long count(String query) throws SQLException {
        try (Connection connection = databases.connect(DATABASE);
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(List<String> statements) throws SQLException {
        try (Connection connection = databases.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        run(List.of("drop schema bench cascade"));
    }
}
