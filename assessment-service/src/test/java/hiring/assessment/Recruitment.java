package hiring.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.video.SampleVideos;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationWithdrawn;
import hiring.events.ApplicationsSealed;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityDecided.DecidedBy;
import hiring.events.HiringEvent;
import hiring.events.VacancyPublished;
import hiring.events.id.ApplicationId;
import hiring.events.id.SheetId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** A vacancy with its candidates, as a test plays it: through events and the API only. */
public final class Recruitment {

    private static final Instant SUBMITTED = Instant.parse("2020-12-01T10:00:00Z");

    private final ComponentTest test;
    private final UUID vacancyId;
    private final List<HiringEvent> told = new ArrayList<>();
    private final Set<UUID> applications = new LinkedHashSet<>();

    public Recruitment(ComponentTest test, VacancyPublished vacancy) {
        this.test = test;
        this.vacancyId = vacancy.vacancyId();
        tell(vacancy);
    }

    /** An application and whose it is. */
    public record Applicant(UUID applicationId, UUID candidateId, boolean guaranteedInterview) {}

    public UUID vacancyId() {
        return vacancyId;
    }

    /** All that was told to the service so far, in its order. */
    public List<HiringEvent> told() {
        return List.copyOf(told);
    }

    public void tell(HiringEvent... events) {
        told.addAll(List.of(events));
        for (HiringEvent event : events) {
            if (event instanceof ApplicationEvent) {
                applications.add(event.key());
            }
        }
        if (events.length == 1) {
            test.deliver(events);
        } else {
            test.deliverTogether(List.of(events));
        }
    }

    /** Submitted and eligible by the rules. */
    public List<Applicant> apply(int number) {
        List<Applicant> applicants = IntStream.range(0, number)
                .mapToObj(i -> new Applicant(UUID.randomUUID(), UUID.randomUUID(), false))
                .toList();
        tell(applicants.stream()
                .flatMap(applicant -> List.<HiringEvent>of(submitted(applicant), eligible(applicant)).stream())
                .toArray(HiringEvent[]::new));
        return applicants;
    }

    public Applicant applyWithGuarantee() {
        Applicant applicant = new Applicant(UUID.randomUUID(), UUID.randomUUID(), true);
        tell(submitted(applicant), eligible(applicant));
        return applicant;
    }

    public ApplicationSubmitted submitted(Applicant applicant) {
        return new ApplicationSubmitted(
                applicant.applicationId(),
                vacancyId,
                applicant.candidateId(),
                applicant.guaranteedInterview(),
                SUBMITTED);
    }

    public EligibilityDecided eligible(Applicant applicant) {
        return decided(applicant, EligibilityDecided.Outcome.ELIGIBLE);
    }

    public EligibilityDecided decided(Applicant applicant, EligibilityDecided.Outcome outcome) {
        return new EligibilityDecided(
                applicant.applicationId(), vacancyId, applicant.candidateId(), outcome, DecidedBy.PERSON, SUBMITTED);
    }

    public void withdraw(Applicant applicant) {
        tell(new ApplicationWithdrawn(
                applicant.applicationId(), vacancyId, applicant.candidateId(), SUBMITTED.plusSeconds(60)));
    }

    public void seal(int submitted) {
        tell(new ApplicationsSealed(vacancyId, submitted, SampleVacancies.CLOSES));
    }

    public String path(String below) {
        return "/api/v1/vacancies/" + vacancyId + below;
    }

    public String stage(String code, String below) {
        return path("/stages/" + code + below);
    }

    public void assessors(UUID... assessors) {
        test.as("recruiter", ComponentTest.RECRUITER)
                .body(Map.of("assessors", named(assessors)))
                .put(path("/assessors"))
                .then()
                .statusCode(200);
    }

    public static List<Map<String, Object>> named(UUID... assessors) {
        return Arrays.stream(assessors)
                .map(id -> Map.<String, Object>of("id", id, "name", "Assessor " + id.getLeastSignificantBits()))
                .toList();
    }

    /** Open sheets of the assessor, who sees no application's id: the sheet's id by application. */
    public Map<UUID, UUID> toScore(UUID assessor, String stageCode) {
        List<String> sheets = test.as("assessor", assessor)
                .get("/api/v1/assignments?limit=100&status=TO_SCORE&vacancyId=" + vacancyId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.stageCode == '%s' }.id".formatted(stageCode));
        Map<UUID, UUID> found = new HashMap<>();
        for (UUID application : applications) {
            UUID sheet = sheetId(assessor, application, stageCode);
            if (sheets.contains(sheet.toString())) {
                found.put(application, sheet);
            }
        }
        assertThat(found).hasSameSizeAs(sheets);
        return found;
    }

    /** Has the assessor give all their open applications this score, at every line. */
    public int score(UUID assessor, String stageCode, ToIntFunction<UUID> scoreOf) {
        Map<UUID, UUID> sheets = toScore(assessor, stageCode);
        sheets.forEach((application, sheet) -> score(assessor, sheet, scoreOf.applyAsInt(application)));
        return sheets.size();
    }

    /** Until the scores count, if it was the last sheet. */
    public void score(UUID assessor, UUID sheet, int score) {
        handIn(assessor, sheet, score);
        test.awaitDone();
    }

    public void handIn(UUID assessor, UUID sheet, int score) {
        List<String> lines = test.as("assessor", assessor)
                .get("/api/v1/assignments/" + sheet)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("lines.line");
        test.as("assessor", assessor)
                .body(Map.of("scores", scores(lines, score)))
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then()
                .statusCode(204);
    }

    public static List<Map<String, Object>> scores(List<String> lines, int score) {
        return lines.stream()
                .map(line -> Map.<String, Object>of("line", line, "score", score, "reason", "Seen in the evidence"))
                .toList();
    }

    public JsonPath proposal(String stageCode) {
        return test.as("recruiter", ComponentTest.RECRUITER)
                .get(stage(stageCode, "/proposal"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What is proposed, by application. */
    public Map<UUID, String> proposed(String stageCode) {
        Map<UUID, String> proposed = new HashMap<>();
        for (Map<String, Object> candidate : proposal(stageCode).<Map<String, Object>>getList("candidates")) {
            proposed.put(
                    UUID.fromString(String.valueOf(candidate.get("applicationId"))),
                    String.valueOf(candidate.get("proposed")));
        }
        return proposed;
    }

    public void publish(String stageCode) {
        assertThat(proposal(stageCode).<Object>getList("waitingFor")).isEmpty();
        test.asRecruiter()
                .body(Map.of(
                        "rationale",
                        "The panel follows the proposal",
                        "acknowledgement",
                        "The panel has looked at every marked candidate"))
                .post(stage(stageCode, "/publications"))
                .then()
                .statusCode(201);
    }

    public UUID session(String stageCode, Instant from, Instant to, int capacity, UUID... assessors) {
        return UUID.fromString(test.asRecruiter()
                .body(session(from, to, capacity, assessors))
                .post(stage(stageCode, "/sessions"))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static Map<String, Object> session(Instant from, Instant to, int capacity, UUID... assessors) {
        return Map.of(
                "startsAt",
                from.toString(),
                "endsAt",
                to.toString(),
                "place",
                "Room " + UUID.randomUUID(),
                "capacity",
                capacity,
                "assessors",
                panel(assessors));
    }

    /** The first one chairs, where there are several. */
    private static List<Map<String, Object>> panel(UUID... assessors) {
        List<Map<String, Object>> panel =
                named(assessors).stream().<Map<String, Object>>map(HashMap::new).toList();
        if (panel.size() > 1) {
            panel.getFirst().put("role", "CHAIR");
        }
        return panel;
    }

    public JsonPath allocate(String stageCode) {
        return test.asRecruiter()
                .body("{}")
                .post(stage(stageCode, "/allocations"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public void attend(String stageCode, Applicant applicant, boolean attended) {
        test.as("recruiter", ComponentTest.RECRUITER)
                .body(Map.of("attended", attended))
                .put(stage(stageCode, "/attendance/" + applicant.applicationId()))
                .then()
                .statusCode(204);
    }

    public JsonPath counts() {
        return test.as("auditor", ComponentTest.RECRUITER)
                .get(path("/assessment-counts"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public int count(String stageCode, String field) {
        return counts().getInt("stages.find { it.code == '%s' }.%s".formatted(stageCode, field));
    }

    public String stateOf(String stageCode) {
        return counts().getString("stages.find { it.code == '%s' }.state".formatted(stageCode));
    }

    /** A small MP4 whose one picture is these characters. */
    public static byte[] video(String picture) {
        return SampleVideos.mp4(picture.getBytes(StandardCharsets.ISO_8859_1));
    }

    public io.restassured.response.ValidatableResponse handIn(Applicant applicant, String stageCode, byte[] video) {
        return test.as("candidate", applicant.candidateId())
                .contentType("video/mp4")
                .body(video)
                .put(videoPath(applicant, stageCode))
                .then();
    }

    public static String videoPath(Applicant applicant, String stageCode) {
        return "/api/v1/activities/%s/%s/video".formatted(applicant.applicationId(), stageCode);
    }

    /** Where the assessor watches the video of one stage to score the application at another. */
    public static String evidencePath(UUID assessor, Applicant applicant, String scoredAt, String stageCode) {
        return "/api/v1/assignments/%s/evidence/%s/video"
                .formatted(sheetId(assessor, applicant.applicationId(), scoredAt), stageCode);
    }

    public static UUID sheetId(UUID assessor, UUID application, String stageCode) {
        return SheetId.of(new ApplicationId(application), new StageCode(stageCode), new StaffId(assessor))
                .value();
    }
}
