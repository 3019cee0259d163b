package hiring.acceptance.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Applications at the first stage of a vacancy with final scores, made in the database of assessment-service. */
final class ScoredStage {

    private ScoredStage() {}

    /** Applications of candidates to copy an application for, as the table {@code copied} of this transaction. */
    static void copied(Connection connection, List<UUID> applications, List<UUID> candidates) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table copied (application uuid, candidate uuid, nth bigint) on commit drop");
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into copied select application, candidate, nth
                from unnest(?::uuid[], ?::uuid[]) with ordinality as pair (application, candidate, nth)
                """)) {
            insert.setArray(1, connection.createArrayOf("uuid", applications.toArray()));
            insert.setArray(2, connection.createArrayOf("uuid", candidates.toArray()));
            insert.executeUpdate();
        }
    }

    /** Scores one application and each of the table {@code copied}, and seals the vacancy with that many. */
    static void score(Connection assessment, UUID vacancy, UUID first, int size) throws SQLException {
        begin(assessment, first);
        Copies.insert(
                assessment,
                "candidacy",
                Map.of("application_id", "copied.application", "candidate_id", "copied.candidate"),
                "original.application_id = ?",
                first);
        Copies.insert(
                assessment,
                "entry",
                Map.of("id", Databases.NEW_ID, "application_id", "copied.application"),
                "original.application_id = ?",
                first);
        change(assessment, """
                update entry e set status = 'SCORED', sheets_expected = 2, sheets_done = 2, tally = (
                    select jsonb_agg(jsonb_build_object('line', line ->> 'code', 'count', 2,
                        'lowest', 2, 'highest', 3, 'sum', 4 + abs(hashtext(e.id::text || nth)) % 3))
                    from assessment_plan p, jsonb_array_elements(p.process -> 'stages') stage,
                        jsonb_array_elements(stage -> 'matrix' -> 'lines') with ordinality lines (line, nth)
                    where p.vacancy_id = e.vacancy_id and stage ->> 'code' = e.stage_code)
                where vacancy_id = ?
                """, vacancy);
        change(assessment, "update assessment_plan set sealed = %d where vacancy_id = ?".formatted(size), vacancy);
        assessment.commit();
        vacuum(assessment, "candidacy, entry");
    }

    /** The final sheets of two assessors for each participant of a stage, at all its lines. */
    static void handIn(Connection assessment, UUID vacancy, String stage) throws SQLException {
        change(assessment, """
                insert into assignment (id, version, entry_id, application_id, vacancy_id, stage_code, assessor_id,
                    status, created_at, scored_at, sheet)
                select %1$s, 0, e.id, e.application_id, e.vacancy_id, e.stage_code,
                    cast(md5(e.vacancy_id::text || assessor) as uuid),
                    'SCORED', now(), now(), (
                        select jsonb_agg(jsonb_build_object('line', line ->> 'code', 'reason', 'Seen in the evidence',
                            'score', 2 + abs(hashtext(e.id::text || assessor || nth)) %% 2))
                        from assessment_plan p, jsonb_array_elements(p.process -> 'stages') stage,
                            jsonb_array_elements(stage -> 'matrix' -> 'lines') with ordinality lines (line, nth)
                        where p.vacancy_id = e.vacancy_id and stage ->> 'code' = e.stage_code)
                from entry e cross join generate_series(1, 2) assessor
                where e.vacancy_id = ? and e.stage_code = '%2$s'
                """.formatted(Databases.NEW_ID, stage), vacancy);
        assessment.commit();
    }

    /** Makes the first application eligible and puts it at the first stage, whatever assessment-service decided. */
    private static void begin(Connection assessment, UUID first) throws SQLException {
        change(assessment, "update candidacy set eligibility = 'ELIGIBLE' where application_id = ?", first);
        change(assessment, """
                insert into entry
                    (id, version, application_id, vacancy_id, stage_code, status, sheets_expected, sheets_done)
                select gen_random_uuid(), 0, c.application_id, c.vacancy_id, s.code, 'WAITING', 0, 0
                from candidacy c join plan_stage s on s.vacancy_id = c.vacancy_id and s.position = 0
                where c.application_id = ?
                on conflict do nothing
                """, first);
        change(assessment, """
                update plan_stage set state = 'OPEN' where position = 0 and state = 'PENDING'
                    and vacancy_id = (select vacancy_id from candidacy where application_id = ?)
                """, first);
    }

    static void change(Connection connection, String sql, UUID parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        }
    }

    static void vacuum(Connection connection, String tables) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze " + tables);
        }
    }
}
