package hiring.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import hiring.assessment.Recruitment.Applicant;
import hiring.events.StageClosed;
import hiring.kit.identity.Roles;
import hiring.kit.testing.PreparedStatements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What an assessor sees does not depend on what the other has done: bytes, headers and order are the same. It does not
 * depend on who the candidate is, either.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NonInterferenceComponentTest extends ComponentTest {

    private static final String SHORTLISTING = "shortlisting";
    private static final List<String> LINES = List.of("form", "video");

    /** Each answer has its own. */
    private static final Set<String> HEADERS_OF_ONE_ANSWER = Set.of("date", "x-request-id");

    /** All that an assessor may read, by the path as its resource has it. */
    private static final Map<String, List<String>> PATHS = Map.ofEntries(
            Map.entry(
                    "/api/v1/assignments",
                    List.of(
                            "/api/v1/assignments",
                            "/api/v1/assignments?limit=2",
                            "/api/v1/assignments?status=TO_SCORE",
                            "/api/v1/assignments?status=SCORED",
                            "/api/v1/assignments?status=CANCELLED",
                            "/api/v1/assignments?vacancyId={vacancy}")),
            Map.entry("/api/v1/assignments/{id}", List.of("/api/v1/assignments/{sheet}")),
            Map.entry("/api/v1/assignments/{id}/draft", List.of("/api/v1/assignments/{sheet}/draft")),
            Map.entry("/api/v1/assignments/{id}/corrections", List.of("/api/v1/assignments/{sheet}/corrections")),
            Map.entry(
                    "/api/v1/assignments/{id}/evidence/{stageCode}/video",
                    List.of("/api/v1/assignments/{sheet}/evidence/first-sift/video")),
            Map.entry(
                    "/api/v1/vacancies/{vacancyId}/stages/{stageCode}/criteria/{criterion}/sheets",
                    List.of(
                            "/api/v1/vacancies/{vacancy}/stages/shortlisting/criteria/experience-1/sheets",
                            "/api/v1/vacancies/{vacancy}/stages/shortlisting/criteria/skills-1/sheets?limit=1")),
            Map.entry(
                    "/api/v1/vacancies/{vacancyId}/stages/{stageCode}/calibration/own-scores",
                    List.of("/api/v1/vacancies/{vacancy}/stages/shortlisting/calibration/own-scores")),
            Map.entry("/api/v1/vacancies/{vacancyId}/moderations", List.of("/api/v1/vacancies/{vacancy}/moderations")),
            Map.entry(
                    "/api/v1/vacancies/{vacancyId}/stages/{stageCode}/sessions",
                    List.of("/api/v1/vacancies/{vacancy}/stages/interview/sessions")),
            Map.entry(
                    "/api/v1/people",
                    List.of("/api/v1/people?ids=00000000-0000-0000-0000-0000000000f1", "/api/v1/people?q=ellis")),
            Map.entry("/api/v1/moderations/{id}", List.of()),
            Map.entry("/api/v1/tasks", List.of("/api/v1/tasks", "/api/v1/tasks?kind=SCORE_APPLICATION&limit=2")),
            Map.entry("/api/v1/tasks/counts", List.of("/api/v1/tasks/counts")));

    @Test
    void all_that_an_assessor_may_read_is_compared() {
        Set<String> readable = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("hiring.assessment", "hiring.kit").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(GET.class))
                        .filter(NonInterferenceComponentTest::isForAssessors)
                        .map(NonInterferenceComponentTest::path)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(PATHS.keySet()).containsExactlyInAnyOrderElementsOf(readable);
    }

    @Test
    void the_other_assessors_scores_change_nothing_that_an_assessor_reads() {
        Recruitment recruitment = reviewed(4);
        Map<UUID, UUID> anns = recruitment.toScore(ann, SHORTLISTING);
        List<UUID> bens = List.copyOf(recruitment.toScore(ben, SHORTLISTING).values());
        Map<String, String> before = everythingFor(ann, recruitment, anns);

        as("assessor", ben)
                .body(Map.of("scores", Recruitment.scores(LINES, 1)))
                .header("If-Match", draftTag(ben, bens.getFirst()))
                .put("/api/v1/assignments/" + bens.getFirst() + "/draft")
                .then()
                .statusCode(200);
        assertThat(everythingFor(ann, recruitment, anns)).as("a draft").isEqualTo(before);

        for (int i = 0; i < bens.size(); i++) {
            recruitment.score(ben, bens.get(i), i);
        }
        assertThat(everythingFor(ann, recruitment, anns)).as("all handed in").isEqualTo(before);

        correct(ben, bens.getFirst(), 3);
        assertThat(everythingFor(ann, recruitment, anns)).as("a correction").isEqualTo(before);
    }

    @Test
    void a_sheet_is_handed_in_with_the_same_answers_whatever_the_other_has_scored() {
        Recruitment recruitment = reviewed(3);
        Map<UUID, UUID> anns = recruitment.toScore(ann, SHORTLISTING);
        List<UUID> applications = List.copyOf(anns.keySet());
        // None for the first, the same for the second, and for the third one that is moderated
        recruitment.score(ben, Recruitment.sheetId(ben, applications.get(1), SHORTLISTING), 1);
        recruitment.score(ben, Recruitment.sheetId(ben, applications.get(2), SHORTLISTING), 3);

        List<List<String>> answers = new ArrayList<>();
        List<Integer> statements = new ArrayList<>();
        for (UUID application : applications) {
            UUID sheet = Recruitment.sheetId(ann, application, SHORTLISTING);
            statements.add(PreparedStatements.of(() -> answers.add(handIn(ann, sheet))));
            awaitDone();
        }

        assertThat(recruitment.count(SHORTLISTING, "scored")).isEqualTo(1);
        assertThat(rows("select 1 from moderation where vacancy_id = ?", recruitment.vacancyId()))
                .hasSize(1);
        // The time of the answer tells nothing, either
        assertThat(statements).containsOnly(statements.getFirst());
        assertThat(statements.getFirst()).isPositive();
        assertThat(answers.get(1)).isEqualTo(answers.getFirst());
        assertThat(answers.get(2)).isEqualTo(answers.getFirst());
    }

    @Test
    void a_moderation_changes_nothing_that_those_who_scored_read() {
        Recruitment recruitment = reviewed(2);
        Map<UUID, UUID> anns = recruitment.toScore(ann, SHORTLISTING);
        anns.values().forEach(sheet -> recruitment.score(ann, sheet, 0));
        Map<String, String> before = everythingFor(ann, recruitment, anns);

        UUID moderated = List.copyOf(anns.keySet()).getFirst();
        recruitment.score(ben, Recruitment.sheetId(ben, moderated, SHORTLISTING), 3);
        assertThat(everythingFor(ann, recruitment, anns)).as("a moderation").isEqualTo(before);

        String moderation = rows("select id from moderation where vacancy_id = ?", recruitment.vacancyId())
                .getFirst()
                .getFirst();
        as("recruiter", RECRUITER)
                .body(Map.of("scores", Recruitment.scores(LINES, 2)))
                .put("/api/v1/moderations/" + moderation + "/decision")
                .then()
                .statusCode(204);
        assertThat(everythingFor(ann, recruitment, anns)).as("its decision").isEqualTo(before);
    }

    @Test
    void the_other_assessors_calibration_changes_nothing_that_an_assessor_reads() {
        Recruitment recruitment = reviewed(1);
        as("recruiter", RECRUITER)
                .body(Map.of(
                        "answers",
                        List.of(Map.of("line", "form", "text", "I did it.", "score", 2, "reason", "One example"))))
                .put(recruitment.stage(SHORTLISTING, "/calibration"))
                .then()
                .statusCode(200);
        Map<UUID, UUID> anns = recruitment.toScore(ann, SHORTLISTING);
        Map<String, String> before = everythingFor(ann, recruitment, anns);

        as("assessor", ben)
                .body(Map.of("scores", List.of(Map.of("answer", 1, "score", 0))))
                .put(recruitment.stage(SHORTLISTING, "/calibration/own-scores"))
                .then()
                .statusCode(200);

        assertThat(everythingFor(ann, recruitment, anns)).isEqualTo(before);
    }

    @Test
    void who_the_candidate_is_and_what_they_are_entitled_to_changes_nothing() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        List<Applicant> applicants = List.of(recruitment.apply(1).getFirst(), recruitment.applyWithGuarantee());
        atShortlisting(recruitment, applicants);
        Map<UUID, UUID> anns = recruitment.toScore(ann, SHORTLISTING);

        List<Map<String, String>> seen = applicants.stream()
                .map(applicant -> Map.of(
                        applicant.applicationId(),
                        Optional.ofNullable(anns.get(applicant.applicationId())).orElseThrow()))
                .map(sheet -> withoutIds(everythingOf(ann, recruitment, sheet), sheet.values()))
                .toList();

        assertThat(seen.get(1)).isEqualTo(seen.getFirst());
    }

    @Test
    void no_answer_has_an_id_of_the_application_or_the_candidate_and_the_order_is_the_assessors_own() {
        Recruitment recruitment = reviewed(6);
        Map<UUID, UUID> anns = recruitment.toScore(ann, SHORTLISTING);
        Map<UUID, UUID> bens = recruitment.toScore(ben, SHORTLISTING);
        String seen = String.join("\n", everythingFor(ann, recruitment, anns).values());

        assertThat(anns).hasSize(6);
        assertThat(seen).contains(anns.values().stream().map(UUID::toString).toList());
        assertThat(rows(
                                "select application_id, candidate_id from candidacy where vacancy_id = ?",
                                recruitment.vacancyId())
                        .stream()
                        .flatMap(List::stream))
                .hasSize(12)
                .noneMatch(seen::contains);
        assertThat(bens.values()).noneMatch(sheet -> seen.contains(sheet.toString()));
        List<String> listed = as("assessor", ann)
                .get("/api/v1/assignments?vacancyId=" + recruitment.vacancyId())
                .path("items.id");
        assertThat(listed).isSorted();
    }

    private Recruitment reviewed(int number) {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        atShortlisting(recruitment, recruitment.apply(number));
        return recruitment;
    }

    private void atShortlisting(Recruitment recruitment, List<Applicant> applicants) {
        recruitment.assessors(ann, ben);
        moveTo(SampleVacancies.SIFT_OPENS);
        recruitment.seal(applicants.size());
        applicants.forEach(applicant -> recruitment
                .handIn(applicant, "first-sift", Recruitment.video("the same"))
                .statusCode(200));
        moveTo(SampleVacancies.SIFT_CLOSES);
        recruitment.tell(new StageClosed(recruitment.vacancyId(), "first-sift", SampleVacancies.SIFT_CLOSES));
        awaitDone();
    }

    /** Lists, and each sheet by itself. */
    private Map<String, String> everythingFor(UUID assessor, Recruitment recruitment, Map<UUID, UUID> sheets) {
        Map<String, String> seen = new LinkedHashMap<>(everythingOf(assessor, recruitment, sheets));
        paths().filter(path -> !path.contains("{sheet}"))
                .forEach(path -> seen.put(path, answer(read(assessor, recruitment, path))));
        return seen;
    }

    private Map<String, String> everythingOf(UUID assessor, Recruitment recruitment, Map<UUID, UUID> sheets) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (UUID sheet : sheets.values()) {
            paths().filter(path -> path.contains("{sheet}"))
                    .map(path -> path.replace("{sheet}", sheet.toString()))
                    .forEach(path -> seen.put(path, answer(read(assessor, recruitment, path))));
        }
        return seen;
    }

    private static Stream<String> paths() {
        return PATHS.values().stream().flatMap(List::stream);
    }

    private Response read(UUID assessor, Recruitment recruitment, String path) {
        return as("assessor", assessor)
                .get(path.replace("{vacancy}", recruitment.vacancyId().toString()));
    }

    private List<String> handIn(UUID assessor, UUID sheet) {
        String path = "/api/v1/assignments/" + sheet;
        Response scores = as("assessor", assessor)
                .body(Map.of("scores", Recruitment.scores(LINES, 1)))
                .put(path + "/scores");
        Response again = as("assessor", assessor)
                .body(Map.of("scores", Recruitment.scores(LINES, 2)))
                .put(path + "/scores");
        return Stream.of(
                        scores,
                        again,
                        as("assessor", assessor).get(path),
                        as("assessor", assessor).get(path + "/draft"))
                .map(NonInterferenceComponentTest::answer)
                .map(answer -> answer.replace(sheet.toString(), "its id"))
                // A time that ends with zeros is shorter
                .map(answer -> answer.contains("\"scoredAt\"")
                        ? answer.replaceAll("(?i)content-length: \\d+", "its length")
                        : answer)
                .map(answer -> answer.replaceAll("\"scoredAt\":\"[^\"]+\"", "its time"))
                .toList();
    }

    private void correct(UUID assessor, UUID sheet, int score) {
        as("assessor", assessor)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("scores", Recruitment.scores(LINES, score), "reason", "Wrong line"))
                .post("/api/v1/assignments/" + sheet + "/corrections")
                .then()
                .statusCode(204);
        awaitDone();
    }

    private String draftTag(UUID assessor, UUID sheet) {
        return as("assessor", assessor)
                .get("/api/v1/assignments/" + sheet + "/draft")
                .header("ETag");
    }

    /** Status, headers in their order, and the bytes. */
    private static String answer(Response response) {
        String headers = response.headers().asList().stream()
                .filter(header ->
                        !HEADERS_OF_ONE_ANSWER.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(header -> header.getName() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        return "%d\n%s\n\n%s"
                .formatted(
                        response.statusCode(),
                        headers,
                        new String(response.asByteArray(), StandardCharsets.ISO_8859_1));
    }

    private static Map<String, String> withoutIds(Map<String, String> seen, Iterable<UUID> ids) {
        Map<String, String> without = new LinkedHashMap<>();
        seen.forEach((path, answer) -> {
            String shownPath = path;
            String shown = answer;
            for (UUID id : ids) {
                shownPath = shownPath.replace(id.toString(), "its id");
                shown = shown.replace(id.toString(), "its id");
            }
            // The tag of a video is made from the id
            without.put(shownPath, shown.replaceAll("ETag: \"\\p{XDigit}{64}\"", "its tag"));
        });
        return without;
    }

    private static boolean isForAssessors(JavaMethod method) {
        return Stream.of(
                        method.tryGetAnnotationOfType(RolesAllowed.class),
                        method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(roles -> List.of(roles.value()).contains(Roles.ASSESSOR))
                .isPresent();
    }

    private static String path(JavaMethod method) {
        String root = pathOf(method.getOwner());
        return method.tryGetAnnotationOfType(Path.class)
                .map(below -> root + "/" + below.value().replaceFirst("^/", ""))
                .orElse(root);
    }

    private static String pathOf(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value();
    }
}
