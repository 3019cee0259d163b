package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Measures what people wait for while a stage with many candidates is decided: the proposal with every reason, a
 * what-if, the publication, and an assessor's next sheet.
 *
 * <p>One application is made through the API. The others, their scores at 25 criteria by two assessors, and the sheets
 * are made in the database of assessment-service. All measured requests go through the API.
 */
public final class ShortlistBench {

    private static final Person RECRUITER = Person.sample("recruiter1");
    private static final Person ASSESSOR = Person.sample("assessor1");
    private static final int CRITERIA = 25;
    private static final int PAGE = 1_000;
    private static final int GOING_ON = 5;
    private static final int WARM_UPS = 20;
    private static final int REPEATS = 20;
    private static final int SHEETS = 1_000;
    private static final int AGREEMENTS = 5;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final HiringSystem system;
    private final Databases databases;
    private final List<Integer> sizes;
    private final Consumer<String> progress;
    private final BenchVacancies vacancies;
    private final BenchApplications applications;

    /**
     * Creates a measurement.
     *
     * @param sizes numbers of applications, each for a separate vacancy
     * @param progress receives progress messages, as it takes minutes
     */
    public ShortlistBench(HiringSystem system, List<Integer> sizes, String run, Consumer<String> progress) {
        this.system = system;
        this.databases = new Databases(system.addresses());
        this.sizes = List.copyOf(sizes);
        this.progress = progress;
        this.vacancies = new BenchVacancies(system, run);
        this.applications = new BenchApplications(system, "shortlist");
    }

    public Report measure() throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Footprints footprints = new Footprints(system, new LocalScript())) {
            for (int size : sizes) {
                rows.add(measure(size, footprints));
            }
        }
        return new Report(
                "Deciding a stage with %d criteria and two assessors".formatted(CRITERIA),
                List.of(
                        "applications",
                        "proposal p50 ms",
                        "longest",
                        "all pages s",
                        "what-if p50 ms",
                        "longest ",
                        "published s",
                        "carried out s",
                        "next sheet p50 ms",
                        "p99",
                        "agreement p50 ms",
                        "longest  ",
                        "heap MB, reading",
                        "agreement",
                        "publishing"),
                rows,
                List.of(
                        "The proposal is its first page of %,d candidates, for which all are ranked with all reasons."
                                .formatted(PAGE),
                        "The agreement is computed from the sheets of both assessors at all criteria.",
                        "Published is the answer to the recruiter, carried out is when every application has moved.",
                        "The heap is the highest in use in assessment-service, garbage included.",
                        "The run leaves its applications behind; ./hiring reset removes them."));
    }

    private List<Object> measure(int size, Footprints footprints) throws SQLException {
        progress.accept("making %,d scored applications".formatted(size));
        UUID vacancy = vacancies.open(size);
        UUID first = applications.submit(vacancy);
        await("assessment-service to know the application", """
                select count(*) = 1 from candidacy where vacancy_id = ? and submitted_at is not null
                """, vacancy);
        String stage = system.assessments()
                .get(RECRUITER, "/vacancies/%s/assessment-plan".formatted(vacancy))
                .expect(200)
                .body()
                .path("stages")
                .path(0)
                .path("code")
                .asText();
        fill(vacancy, stage, first, size);
        String path = "/vacancies/%s/stages/%s".formatted(vacancy, stage);
        String proposal = path + "/proposal?limit=" + PAGE;
        ObjectNode whatIf = Json.object().put("places", size / GOING_ON);
        progress.accept("reading");
        for (int i = 0; i < WARM_UPS; i++) {
            read(proposal);
            tryTerms(path, whatIf);
        }
        footprints.forget();
        Latencies proposals = timed(REPEATS, () -> read(proposal));
        double allPages = timed(1, () -> readAll(proposal)).millis(1) / 1e3;
        Latencies whatIfs = timed(REPEATS, () -> tryTerms(path, whatIf));
        Latencies sheets = timed(SHEETS, () -> nextSheet(vacancy));
        double reading = heap(footprints);
        progress.accept("computing the agreement");
        String agreement = path + "/agreement";
        read(agreement);
        footprints.forget();
        Latencies agreements = timed(AGREEMENTS, () -> read(agreement));
        double agreeing = heap(footprints);
        footprints.forget();
        progress.accept("publishing");
        long begin = System.nanoTime();
        system.assessments()
                .post(
                        RECRUITER,
                        path + "/publications",
                        Json.object().put("places", size / GOING_ON).put("rationale", "The panel follows the proposal"))
                .expect(201);
        double published = since(begin);
        await("the publication to be carried out", "select count(*) = 0 from paged_task where subject = ?", vacancy);
        double carriedOut = since(begin);
        return List.of(
                size,
                proposals.millis(0.5),
                proposals.millis(1),
                allPages,
                whatIfs.millis(0.5),
                whatIfs.millis(1),
                published,
                carriedOut,
                sheets.millis(0.5),
                sheets.millis(0.99),
                agreements.millis(0.5),
                agreements.millis(1),
                reading,
                agreeing,
                heap(footprints));
    }

    private static Latencies timed(int times, Runnable request) {
        return new Latencies(IntStream.range(0, times)
                .mapToObj(i -> {
                    long begin = System.nanoTime();
                    request.run();
                    return System.nanoTime() - begin;
                })
                .toList());
    }

    private static double heap(Footprints footprints) {
        return footprints.highest().entrySet().stream()
                .filter(service -> service.getKey().equals("assessment-service"))
                .mapToDouble(service -> service.getValue().heap())
                .max()
                .orElse(0);
    }

    private JsonNode read(String path) {
        return system.assessments().get(RECRUITER, path).expect(200).body();
    }

    private void readAll(String path) {
        JsonNode page = read(path);
        while (page.hasNonNull("next")) {
            page = read(path + "&cursor=" + page.path("next").asText());
        }
    }

    private void tryTerms(String path, ObjectNode terms) {
        system.assessments().post(RECRUITER, path + "/what-ifs", terms).expect(200);
    }

    private void nextSheet(UUID vacancy) {
        JsonNode list = system.assessments()
                .get(ASSESSOR, "/assignments?status=TO_SCORE&limit=1&vacancyId=" + vacancy)
                .expect(200)
                .body();
        String sheet = list.path("items").path(0).path("id").asText();
        system.assessments().get(ASSESSOR, "/assignments/" + sheet).expect(200);
    }

    private void fill(UUID vacancy, String stage, UUID first, int size) throws SQLException {
        try (Connection assessment = databases.connect("assessment")) {
            assessment.setAutoCommit(false);
            widen(assessment, vacancy, stage);
            Copies.number(assessment, size - 1, "%1$s as application, %1$s as candidate".formatted(Databases.NEW_ID));
            ScoredStage.score(assessment, vacancy, first, size);
            assessment.setAutoCommit(false);
            try (PreparedStatement insert = assessment.prepareStatement("""
                    insert into assignment (id, version, entry_id, application_id, vacancy_id, stage_code, assessor_id,
                        status, created_at)
                    select %s, 0, id, application_id, vacancy_id, stage_code, ?, 'TO_SCORE', now()
                    from entry where vacancy_id = ?
                    """.formatted(Databases.NEW_ID))) {
                insert.setObject(1, system.signIn().idOf(ASSESSOR));
                insert.setObject(2, vacancy);
                insert.executeUpdate();
            }
            assessment.commit();
            ScoredStage.handIn(assessment, vacancy, stage);
            ScoredStage.vacuum(assessment, "assignment");
        }
    }

    // 25 lines with weights from 1 to 3 instead of the pack's own
    private static void widen(Connection assessment, UUID vacancy, String stage) throws SQLException {
        ScoredStage.change(assessment, """
                update assessment_plan p set process = jsonb_set(p.process, '{stages}', (
                    select jsonb_agg(case when stage ->> 'code' = '%s'
                        then jsonb_set(stage, '{matrix,lines}', (
                            select jsonb_agg((stage -> 'matrix' -> 'lines' -> 0)
                                || jsonb_build_object('code', 'line-' || nth, 'weight', 1 + nth %% 3) order by nth)
                            from generate_series(1, %d) nth))
                        else stage end order by place)
                    from jsonb_array_elements(p.process -> 'stages') with ordinality stages (stage, place)))
                where vacancy_id = ?
                """.formatted(stage, CRITERIA), vacancy);
    }

    private void await(String what, String question, UUID subject) throws SQLException {
        try (Connection assessment = databases.connect("assessment");
                PreparedStatement select = assessment.prepareStatement(question)) {
            select.setObject(1, subject);
            new Patience(LONGEST).await(what, () -> isTrue(select), Boolean::booleanValue);
        }
    }

    private static boolean isTrue(PreparedStatement select) {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / NANOS_PER_SECOND;
    }
}
