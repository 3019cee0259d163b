package hiring.application;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;

import hiring.events.HiringEvent;
import hiring.events.Topic;
import hiring.events.VacancyPublished;
import hiring.events.id.ApplicationId;
import hiring.events.id.SheetId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.TestIdentity;
import hiring.kit.testing.Tokens;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

/**
 * The service on real PostgreSQL and Kafka, with real signed tokens, and the other services played by a Kafka client.
 */
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "application"))
@QuarkusTestResource(TestIdentity.class)
public abstract class ComponentTest {

    protected static final UUID RECRUITER = UUID.fromString("00000000-0000-0000-0000-0000000000f1");

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private KafkaClient kafka;

    @BeforeEach
    void startDuringTheVacancy() {
        kafka = KafkaClient.of(bootstrapServers);
        clock.moveTo(Samples.DURING);
    }

    protected KafkaClient kafka() {
        return kafka;
    }

    protected void itIs(Instant now) {
        clock.moveTo(now);
    }

    protected static RequestSpecification as(String role, UUID person) {
        return as(role, person, UUID.randomUUID().toString());
    }

    protected static RequestSpecification as(String role, UUID person, String idempotencyKey) {
        return given().auth()
                .oauth2(Tokens.of(role, person))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", idempotencyKey)
                .basePath("/api/v1");
    }

    protected static RequestSpecification asCandidate(UUID person) {
        return as("candidate", person);
    }

    protected static RequestSpecification asRecruiter() {
        return as("recruiter", RECRUITER);
    }

    /** A vacancy that the service knows. */
    protected UUID aVacancy() {
        UUID id = UUID.randomUUID();
        publish(Samples.vacancy(id));
        return id;
    }

    protected void publish(VacancyPublished vacancy) {
        kafka.send(vacancy);
        eventually(() -> asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy.vacancyId())
                .then()
                .statusCode(200));
    }

    /** What an assessor reads once it is theirs, without its id, which can look like a year. */
    protected static String anonymisedForm(UUID assessor, UUID application) {
        String path = formPath(assessor, application);
        eventually(() -> as("assessor", assessor).get(path).then().statusCode(200));
        return as("assessor", assessor).get(path).asString().replace(path.substring(path.lastIndexOf('/') + 1), "");
    }

    /** Of the form that the assessor scores at the stage shortlisting. */
    protected static String formPath(UUID assessor, UUID application) {
        return formPath(assessor, application, "shortlisting");
    }

    protected static String formPath(UUID assessor, UUID application, String stage) {
        return "/anonymised-forms/"
                + SheetId.of(new ApplicationId(application), new StageCode(stage), new StaffId(assessor))
                        .value();
    }

    /** What the service has published of one kind about one key, once there are this many. */
    protected <E extends HiringEvent> List<E> published(Class<E> type, UUID key, int howMany) {
        eventually(() -> org.assertj.core.api.Assertions.assertThat(kafka.published(Topic.APPLICATIONS, type, key))
                .hasSizeGreaterThanOrEqualTo(howMany));
        return kafka.published(Topic.APPLICATIONS, type, key);
    }

    protected static void giveContact(UUID candidate) {
        asCandidate(candidate)
                .body("{\"name\": \"Siân O'Neill\", \"email\": \"sian@example.org\", \"telephone\": \"01622 000000\"}")
                .put("/candidates/me")
                .then()
                .statusCode(200);
    }

    protected static UUID aDraft(UUID candidate, UUID vacancy) {
        giveContact(candidate);
        return UUID.fromString(
                start(candidate, vacancy).statusCode(201).extract().path("id"));
    }

    protected static ValidatableResponse start(UUID candidate, UUID vacancy) {
        return asCandidate(candidate)
                .body("{\"vacancyId\": \"%s\"}".formatted(vacancy))
                .post("/applications")
                .then();
    }

    protected static ValidatableResponse savePart(
            UUID candidate, UUID application, String etag, String part, String value) {
        return asCandidate(candidate)
                .header("If-Match", etag)
                .body(value)
                .put("/applications/{id}/form/{part}", application, part)
                .then();
    }

    protected static ValidatableResponse save(UUID candidate, UUID application, String etag, String form) {
        return asCandidate(candidate)
                .header("If-Match", etag)
                .body(form)
                .put("/applications/{id}/form", application)
                .then();
    }

    protected static UUID aCompleteDraft(UUID candidate, UUID vacancy, String form) {
        UUID application = aDraft(candidate, vacancy);
        save(candidate, application, "\"0\"", form).statusCode(200);
        return application;
    }

    protected static ValidatableResponse submit(UUID candidate, UUID application) {
        return asCandidate(candidate)
                .body("{}")
                .put("/applications/{id}/submission", application)
                .then();
    }

    protected static UUID aSubmission(UUID candidate, UUID vacancy, String form) {
        UUID application = aCompleteDraft(candidate, vacancy, form);
        submit(candidate, application).statusCode(200);
        return application;
    }

    protected static UUID aSubmission(UUID candidate, UUID vacancy) {
        return aSubmission(candidate, vacancy, Samples.form());
    }
}
