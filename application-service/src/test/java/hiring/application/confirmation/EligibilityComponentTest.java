package hiring.application.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import hiring.events.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EligibilityComponentTest extends ComponentTest {

    private static final UUID ANOTHER_RECRUITER = UUID.fromString("00000000-0000-0000-0000-0000000000f2");
    private static final String TOO_LOW = Samples.form("LOWER_SECOND", null);
    private static final String INELIGIBLE = "{\"outcome\": \"INELIGIBLE\", \"reason\": \"The degree is a 2:2\"}";

    private final UUID candidate = UUID.randomUUID();

    @Test
    void a_positive_decision_gives_a_ruling_on_each_open_rule() {
        UUID application = aSubmission(candidate, aVacancy(), TOO_LOW);
        decide(RECRUITER, application, "{\"outcome\": \"ELIGIBLE\", \"reason\": \"Fine\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/rulings"))
                .body("errors.code", contains("ruling-missing"));
        decide(RECRUITER, application, """
                        {"outcome": "ELIGIBLE", "reason": "Fine", "rulings": [
                          {"rule": "english", "code": "EQUIVALENT_ACCEPTED"},
                          {"rule": "no-such", "code": "EQUIVALENT_ACCEPTED"},
                          {"rule": "degree", "code": "NOT_EQUIVALENT"}]}
                        """)
                .statusCode(422)
                .body("errors.pointer", contains("/rulings/0", "/rulings/1", "/rulings/2"))
                .body("errors.code", contains("rule-is-met", "unknown-rule", "contradicts-outcome"));
        decide(RECRUITER, application, """
                        {"outcome": "ELIGIBLE", "reason": "Fine", "rulings": [
                          {"rule": "degree", "code": "EQUIVALENT_ACCEPTED", "note": "Chartered status seen"}]}
                        """).statusCode(201);
        eligibility(application)
                .body("eligibility", equalTo("ELIGIBLE"))
                .body("proposal", equalTo("INELIGIBLE"))
                .body("rulings.code", contains("EQUIVALENT_ACCEPTED"));
    }

    @Test
    void a_contested_decision_is_taken_again_by_another_person() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy, TOO_LOW);
        contest(candidate, application).statusCode(409).body("code", equalTo("nothing-to-contest"));
        String task = "items.find { it.id == '%s' }.number".formatted(vacancy);
        asRecruiter()
                .get("/tasks?kind=DECIDE_ELIGIBILITY&limit=100")
                .then()
                .statusCode(200)
                .body(task, equalTo(1));
        as("recruiter", candidate)
                .get("/tasks?limit=100")
                .then()
                .statusCode(200)
                .body(task, nullValue());
        decide(RECRUITER, application, INELIGIBLE).statusCode(201);
        asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("code", equalTo("NOT_ELIGIBLE"))
                .body("explanation", containsString("A degree at 2:1 or better in mathematics or a science"))
                .body("next", containsString("another person"))
                .body("dates", hasSize(1));

        contest(UUID.randomUUID(), application).statusCode(404);
        contest(candidate, application).statusCode(201);
        contest(candidate, application).statusCode(409).body("code", equalTo("contested-before"));
        assertThat(published(EligibilityReopened.class, application, 1)).hasSize(1);
        asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("code", equalTo("LOOKED_AT_AGAIN"));
        eligibility(application)
                .body("eligibility", equalTo("UNDECIDED"))
                .body("contestStatement", equalTo("My certificate says 2:1"))
                .body("pastDecisions.decider", contains(RECRUITER.toString()));

        decide(RECRUITER, application, INELIGIBLE).statusCode(403).body("code", equalTo("decided-before"));
        decide(ANOTHER_RECRUITER, application, """
                        {"outcome": "ELIGIBLE", "reason": "The certificate says 2:1",
                         "rulings": [{"rule": "degree", "code": "CERTIFICATE_SEEN"}]}
                        """).statusCode(201);
        assertThat(published(EligibilityDecided.class, application, 2))
                .extracting(EligibilityDecided::outcome)
                .containsExactly(EligibilityDecided.Outcome.INELIGIBLE, EligibilityDecided.Outcome.ELIGIBLE);
        contest(candidate, application).statusCode(409);
    }

    @Test
    void it_is_too_late_to_contest_after_two_weeks() {
        UUID application = aSubmission(candidate, aVacancy(), TOO_LOW);
        decide(RECRUITER, application, INELIGIBLE).statusCode(201);
        itIs(Samples.DURING.plus(Duration.ofDays(14)).minusSeconds(60));
        actionsOf(application).body("items.findAll { it.allowed }.name", hasItem("contest-eligibility"));
        itIs(Samples.DURING.plus(Duration.ofDays(15)));
        contest(candidate, application).statusCode(409).body("code", equalTo("contest-too-late"));
        assertThat(kafka().published(Topic.APPLICATIONS, EligibilityReopened.class, application))
                .isEmpty();
    }

    @Test
    void confirms_many_proposals_after_a_sample_was_read_and_names_each_refusal() {
        UUID vacancy = aVacancy();
        List<UUID> people =
                IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
        List<UUID> low = people.stream()
                .map(person -> aSubmission(person, vacancy, TOO_LOW))
                .toList();
        UUID fine = aSubmission(candidate, vacancy);
        UUID elsewhere = aSubmission(candidate, aVacancy(), TOO_LOW);
        asRecruiter()
                .get(
                        "/vacancies/{id}/applications?proposal=INELIGIBLE&eligibility=UNDECIDED"
                                + "&sort=SUBMITTED_LATEST_FIRST",
                        vacancy)
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        equalTo(low.reversed().stream().map(UUID::toString).toList()));

        var prepared = asRecruiter()
                .body(ids(List.of(low.get(0), low.get(1), low.get(2), low.get(3), low.get(4), fine, elsewhere)))
                .post("/vacancies/{id}/eligibility-confirmations", vacancy)
                .then()
                .statusCode(201)
                .body("applications", equalTo(5))
                .body("sample", hasSize(3))
                .body("sample[0].findings.find { it.verdict == 'NOT_MET' }.rule", equalTo("degree"))
                .body("refused.code", containsInAnyOrder("eligibility-decided", "no-such-application"))
                .extract();
        String id = prepared.path("id");
        List<String> sample = prepared.path("sample.applicationId");
        String confirmed = "{\"reason\": \"Seen\", \"sampleRead\": [%s]}"
                .formatted(sample.stream().map("\"%s\""::formatted).collect(Collectors.joining(",")));
        // Nothing is decided by preparing
        eligibility(low.getFirst()).body("eligibility", equalTo("UNDECIDED"));
        confirm(RECRUITER, vacancy, id, "{\"reason\": \"Seen\", \"sampleRead\": [\"%s\"]}".formatted(sample.getFirst()))
                .statusCode(422)
                .body("errors.code", contains("sample-not-read", "sample-not-read"));
        confirm(ANOTHER_RECRUITER, vacancy, id, confirmed).statusCode(403).body("code", equalTo("prepared-by-another"));

        // Meanwhile one withdraws
        asCandidate(people.get(4))
                .body("{}")
                .post("/applications/{id}/withdrawals", low.get(4))
                .then()
                .statusCode(200);
        confirm(RECRUITER, vacancy, id, confirmed)
                .statusCode(200)
                .body("confirmed", equalTo(4))
                .body("refused.applicationId", contains(low.get(4).toString()))
                .body("refused.code", contains("application-withdrawn"));
        confirm(RECRUITER, vacancy, id, confirmed).statusCode(200).body("confirmed", equalTo(4));
        for (UUID application : low.subList(0, 4)) {
            assertThat(published(EligibilityDecided.class, application, 1))
                    .singleElement()
                    .satisfies(event -> assertThat(event.decidedBy()).isEqualTo(EligibilityDecided.DecidedBy.PERSON));
        }
        asRecruiter()
                .body(ids(low))
                .post("/vacancies/{id}/eligibility-confirmations", vacancy)
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-confirm"))
                .body("errors.pointer", allOf(hasItem("/applicationIds/0"), hasItem("/applicationIds/4")));
        as("auditor", RECRUITER)
                .body(ids(low))
                .post("/vacancies/{id}/eligibility-confirmations", vacancy)
                .then()
                .statusCode(403);
    }

    private static String ids(List<UUID> applications) {
        return "{\"applicationIds\": [%s]}"
                .formatted(applications.stream().map("\"%s\""::formatted).collect(Collectors.joining(",")));
    }

    private static ValidatableResponse decide(UUID recruiter, UUID application, String body) {
        return as("recruiter", recruiter)
                .body(body)
                .post("/applications/{id}/eligibility-decisions", application)
                .then();
    }

    private static ValidatableResponse contest(UUID person, UUID application) {
        return asCandidate(person)
                .body("{\"statement\": \"My certificate says 2:1\"}")
                .post("/applications/{id}/eligibility-contests", application)
                .then();
    }

    private static ValidatableResponse confirm(UUID recruiter, UUID vacancy, String id, String body) {
        return as("recruiter", recruiter)
                .body(body)
                .put("/vacancies/{vacancy}/eligibility-confirmations/{id}/result", vacancy, id)
                .then();
    }

    private static ValidatableResponse eligibility(UUID application) {
        return asRecruiter()
                .get("/applications/{id}/eligibility", application)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse actionsOf(UUID application) {
        return asCandidate(candidate)
                .get("/applications/{id}/actions", application)
                .then()
                .statusCode(200);
    }
}
