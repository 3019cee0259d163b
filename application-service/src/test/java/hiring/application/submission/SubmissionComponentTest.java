package hiring.application.submission;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationWithdrawn;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.events.CandidateContactChangedV2;
import hiring.events.DeclarationPurpose;
import hiring.events.EligibilityDecided;
import hiring.events.PartDates;
import hiring.events.SiftInvited;
import hiring.events.StageDates;
import hiring.events.TimetableChangeReason;
import hiring.events.Topic;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VideoSubmitted;
import hiring.kit.testing.Calendars;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmissionComponentTest extends ComponentTest {

    @Inject
    DataSource dataSource;

    private final UUID candidate = UUID.randomUUID();

    @Test
    void an_eligible_applicant_goes_from_draft_to_receipt() {
        UUID vacancy = aVacancy();
        UUID application = aDraft(candidate, vacancy);
        save(candidate, application, "\"0\"", Samples.form("FIRST", true))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("checklist.complete", equalTo(true))
                // Highest first, whatever the order that was sent
                .body("form.qualifications.award", contains("BACHELORS_DEGREE", "GCSE"));

        var receipt = submit(candidate, application).statusCode(200).extract();
        assertThat(Instant.parse(receipt.path("submittedAt"))).isBetween(Samples.DURING, Samples.CLOSES);

        String text = asCandidate(candidate)
                .get("/applications/{id}/submitted-form", application)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(DigestUtils.sha256Hex(text)).isEqualTo(receipt.path("sha256"));
        assertThat(published(ApplicationSubmitted.class, application, 1))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.vacancyId()).isEqualTo(vacancy);
                    assertThat(event.candidateId()).isEqualTo(candidate);
                    assertThat(event.guaranteedInterview()).isTrue();
                });
        assertThat(published(EligibilityDecided.class, application, 1))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.outcome()).isEqualTo(EligibilityDecided.Outcome.ELIGIBLE);
                    assertThat(event.decidedBy()).isEqualTo(EligibilityDecided.DecidedBy.RULES);
                });
    }

    @Test
    void an_applicant_reads_what_the_answer_to_a_declaration_is_used_for() {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.declaring(
                Samples.vacancy(vacancy),
                new DeclarationPurpose("car-for-official-journeys", DeclarationPurpose.Purpose.INTRINSIC_FUNCTION)));
        asCandidate(candidate)
                .get("/applications/{id}", aDraft(candidate, vacancy))
                .then()
                .statusCode(200)
                .body("vacancy.declarations", contains("right-to-work", "car-for-official-journeys"))
                // An ordinary question has none
                .body("vacancy.declarationPurposes.declaration", contains("car-for-official-journeys"))
                .body("vacancy.declarationPurposes.purpose", contains("INTRINSIC_FUNCTION"))
                .body("vacancy.declarationPurposes[0].meaning", containsString("cannot be done without"));

        // As it was published before purposes were told
        asCandidate(candidate)
                .get("/applications/{id}", aDraft(candidate, aVacancy()))
                .then()
                .statusCode(200)
                .body("vacancy.declarationPurposes", empty());
    }

    @Test
    void a_repeated_submission_gets_the_same_receipt_even_after_closing() {
        UUID application = aSubmission(candidate, aVacancy());
        String first = submit(candidate, application).statusCode(200).extract().asString();

        itIs(Samples.CLOSES.plusSeconds(3600));

        assertThat(submit(candidate, application).statusCode(200).extract().asString())
                .isEqualTo(first);
        assertThat(asCandidate(candidate)
                        .get("/applications/{id}/receipt", application)
                        .asString())
                .isEqualTo(first);
        assertThat(kafka().published(Topic.APPLICATIONS, ApplicationSubmitted.class, application))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_receipt_can_be_verified_by_its_candidate_and_by_an_auditor() throws SQLException {
        UUID application = aSubmission(candidate, aVacancy());
        String path = "/applications/{id}/receipt/verification";
        String receipt = asCandidate(candidate)
                .get("/applications/{id}/receipt", application)
                .path("sha256");
        asCandidate(candidate)
                .get(path, application)
                .then()
                .statusCode(200)
                .body("onReceipt", equalTo(receipt))
                .body("recomputed", equalTo(receipt))
                .body("formUnchanged", equalTo(true))
                .body("verified", equalTo(true));
        as("auditor", UUID.randomUUID()).get(path, application).then().statusCode(200);
        asCandidate(UUID.randomUUID()).get(path, application).then().statusCode(404);
        asRecruiter().get(path, application).then().statusCode(403);

        // Somebody with the database's password changes the form that staff read
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                    update application set form = jsonb_set(form, '{supportingStatement}', '"I have done nothing."')
                    where id = ?
                    """)) {
            statement.setObject(1, application);
            statement.executeUpdate();
        }
        asCandidate(candidate)
                .get(path, application)
                .then()
                .statusCode(200)
                .body("recomputed", equalTo(receipt))
                .body("formUnchanged", equalTo(false))
                .body("verified", equalTo(false));
    }

    @Test
    void the_calendar_has_the_published_dates_and_cancels_them_with_the_application() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy);
        List<VEvent> events = calendar(application);
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(
                        "Applications close: Graduate Development Operations Officer",
                        "Video activity: Graduate Development Operations Officer",
                        "First day: Graduate Development Operations Officer");
        // A deadline is a moment, and stands on the day that people think of
        assertThat(events.getFirst().getDateStart().getValue().toInstant()).isEqualTo(Samples.CLOSES.minusSeconds(60));
        assertThat(events.getFirst().getDateEnd()).isNull();
        assertThat(events.get(1).getDateStart().getValue().toInstant()).isEqualTo(Samples.CLOSES);
        assertThat(events.get(1).getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2021-01-05T00:00:00Z"));
        assertThat(events.get(2).getDateStart().getValue().hasTime()).isFalse();
        assertThat(events.get(2).getDateStart().getValue().getRawComponents().getDate())
                .isEqualTo(Samples.PROGRAMME_START.getDayOfMonth());
        assertThat(events).allMatch(event -> event.getStatus().isConfirmed());

        asCandidate(candidate)
                .body("{\"code\": \"ANOTHER_POST\"}")
                .post("/applications/{id}/withdrawals", application)
                .then()
                .statusCode(200);
        List<VEvent> after = calendar(application);
        assertThat(after).allMatch(event -> event.getStatus().isCancelled());
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i).getSequence().getValue())
                    .isGreaterThan(events.get(i).getSequence().getValue());
        }
        assertThat(after)
                .extracting(event -> event.getUid().getValue())
                .isEqualTo(
                        events.stream().map(event -> event.getUid().getValue()).toList());
        asCandidate(UUID.randomUUID())
                .get("/applications/{id}/calendar", application)
                .then()
                .statusCode(404);
    }

    @Test
    void calendar_and_status_have_the_window_of_a_part_that_is_not_that_of_its_stage() {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.testing(Samples.vacancy(vacancy)));
        UUID application = aSubmission(candidate, vacancy);
        Instant closes = Instant.parse("2021-01-05T00:00:00Z");
        VEvent words = calendar(application).get(2);

        assertThat(calendar(application))
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(
                        "Applications close: Graduate Development Operations Officer",
                        "Tests: Graduate Development Operations Officer",
                        "Words: Tests: Graduate Development Operations Officer",
                        "First day: Graduate Development Operations Officer");
        assertThat(words.getDateStart().getValue().toInstant()).isEqualTo(Samples.WORDS_OPEN);
        assertThat(words.getDateEnd().getValue().toInstant()).isEqualTo(Samples.WORDS_CLOSE);
        itIs(Samples.CLOSES.plusSeconds(3600));
        kafka().send(new SiftInvited(
                application, vacancy, candidate, "tests", Samples.CLOSES, closes, 0, Samples.CLOSES));
        eventually(() -> asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("dates.what", contains("Tests", "Words"))
                .body("dates.until", contains(closes.toString(), Samples.WORDS_CLOSE.toString())));

        kafka().send(new VideoSubmitted(application, vacancy, candidate, "tests", Samples.WORDS_OPEN));
        eventually(() -> asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("next", equalTo("You can replace it until 11:59pm on Wednesday 30 December 2020.")));

        kafka().send(new VacancyTimetableChanged(
                vacancy,
                1,
                2,
                TimetableChangeReason.OTHER,
                Samples.CLOSES,
                List.of(new StageDates(
                        "tests",
                        Samples.CLOSES,
                        closes,
                        List.of(),
                        List.of(new PartDates("words", Samples.WORDS_CLOSE, closes)))),
                null,
                Samples.CLOSES));

        eventually(() -> assertThat(
                        calendar(application).get(2).getDateStart().getValue().toInstant())
                .isEqualTo(Samples.WORDS_CLOSE));
        assertThat(calendar(application).get(2).getUid()).isEqualTo(words.getUid());
    }

    @Test
    void counts_a_candidate_once_who_applies_again_after_withdrawing() {
        UUID vacancy = aVacancy();
        UUID first = aSubmission(candidate, vacancy);
        withdraw(first);

        UUID second = UUID.fromString(
                start(candidate, vacancy).statusCode(201).extract().path("id"));
        start(candidate, vacancy)
                .statusCode(409)
                .body("code", equalTo("already-applied"))
                .body("applicationId", equalTo(second.toString()));
        assertThat(second).isNotEqualTo(first);
        asCandidate(candidate)
                .get("/applications/{id}", second)
                .then()
                .statusCode(200)
                .body("form.personalDetails.familyName", notNullValue());
        submit(candidate, second).statusCode(200);

        as("recruiter", UUID.randomUUID())
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .statusCode(200)
                .body("submitted", equalTo(1))
                .body("withdrawn", equalTo(0));
        asCandidate(candidate).get("/applications/{id}/receipt", first).then().statusCode(200);
        asCandidate(candidate).get("/applications/{id}/receipt", second).then().statusCode(200);
        asCandidate(candidate)
                .get("/candidates/me/applications")
                .then()
                .statusCode(200)
                .body("items.status", contains("SUBMITTED", "WITHDRAWN"));
    }

    @Test
    void the_actions_of_a_withdrawn_application_say_that_it_is_withdrawn() {
        UUID application = aSubmission(candidate, aVacancy());
        withdraw(application);

        asCandidate(candidate)
                .get("/applications/{id}/actions", application)
                .then()
                .statusCode(200)
                .body("items.find { it.name == 'edit-form' }.why", equalTo("It is withdrawn"))
                .body("items.find { it.name == 'edit-form' }.code", equalTo("application-withdrawn"))
                .body("items.find { it.name == 'submit' }.why", equalTo("It is withdrawn"))
                .body("items.find { it.name == 'apply-again' }.allowed", equalTo(true));
    }

    @Test
    void discards_a_draft_and_lets_the_candidate_begin_another() {
        UUID vacancy = aVacancy();
        UUID draft = aCompleteDraft(candidate, vacancy, Samples.form());

        asCandidate(UUID.randomUUID())
                .delete("/applications/{id}", draft)
                .then()
                .statusCode(404);
        asCandidate(candidate)
                .delete("/applications/{id}?reason=BEGIN_ANEW", draft)
                .then()
                .statusCode(204);
        asCandidate(candidate).get("/applications/{id}", draft).then().statusCode(404);
        UUID anew = UUID.fromString(
                start(candidate, vacancy).statusCode(201).extract().path("id"));
        assertThat(anew).isNotEqualTo(draft);
    }

    @Test
    void refuses_to_discard_a_submitted_application() {
        UUID submitted = aSubmission(candidate, aVacancy());

        asCandidate(candidate)
                .delete("/applications/{id}", submitted)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-a-draft"));
    }

    private void withdraw(UUID application) {
        asCandidate(candidate)
                .body("{\"code\": \"ANOTHER_POST\"}")
                .post("/applications/{id}/withdrawals", application)
                .then()
                .statusCode(200);
    }

    private List<VEvent> calendar(UUID application) {
        String text = asCandidate(candidate)
                .get("/applications/{id}/calendar", application)
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8")
                .extract()
                .asString();
        Calendars.isValid(text);
        return Biweekly.parse(text).first().getEvents();
    }

    @Test
    void refuses_at_the_closing_instant_and_takes_until_then() {
        UUID vacancy = aVacancy();
        UUID inTime = aCompleteDraft(candidate, vacancy, Samples.form());
        UUID other = UUID.randomUUID();
        UUID late = aCompleteDraft(other, vacancy, Samples.form());

        // The clock runs on from there, so a margin is left that a slow machine does not use up
        itIs(Samples.CLOSES.minusSeconds(600));
        submit(candidate, inTime).statusCode(200);
        itIs(Samples.CLOSES);
        submit(other, late).statusCode(409).body("code", equalTo("vacancy-closed"));
        start(UUID.randomUUID(), vacancy).statusCode(409).body("code", equalTo("vacancy-closed"));
        asCandidate(other)
                .get("/applications/{id}/status", late)
                .then()
                .body("code", equalTo("NOT_SUBMITTED_IN_TIME"))
                .body("explanation", equalTo("The vacancy closed at 11:59pm on Monday 21 December 2020."));
        assertThat(kafka().published(Topic.APPLICATIONS, ApplicationSubmitted.class, late))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-21T17:00:00Z, 5pm on Monday 21 December 2020",
        "2020-12-21T12:00:00Z, midday on Monday 21 December 2020",
        "2026-10-25T00:30:00Z, 1:30am BST on Sunday 25 October 2026",
        "2026-10-25T01:30:00Z, 1:30am GMT on Sunday 25 October 2026"
    })
    void status_calendar_and_refusal_tell_the_closing_in_the_same_words(Instant closesAt, String words) {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.vacancy(vacancy, 1, closesAt));
        UUID draft = aDraft(candidate, vacancy);

        asCandidate(candidate)
                .get("/applications/{id}/status", draft)
                .then()
                .body("next", equalTo("Finish and submit it by %s.".formatted(words)));
        assertThat(calendar(draft).getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(closesAt);

        itIs(closesAt);
        start(UUID.randomUUID(), vacancy)
                .statusCode(409)
                .body("code", equalTo("vacancy-closed"))
                .body("closesAt", equalTo(closesAt.toString()))
                .body("detail", equalTo("It closed at " + words));
    }

    @Test
    void a_vacancy_that_is_unknown_or_not_open_yet_takes_no_application() {
        start(candidate, UUID.randomUUID()).statusCode(404).body("code", equalTo("no-such-vacancy"));
        UUID vacancy = aVacancy();
        itIs(Samples.OPENS.minusSeconds(60));
        start(candidate, vacancy)
                .statusCode(409)
                .body("code", equalTo("vacancy-not-open"))
                .body("opensAt", equalTo(Samples.OPENS.toString()))
                .body("detail", equalTo("It opens at the start of Monday 16 November 2020"));
    }

    @Test
    void an_incomplete_application_is_refused_with_everything_it_lacks() {
        UUID application = aDraft(candidate, aVacancy());
        submit(candidate, application)
                .statusCode(422)
                .body("code", equalTo("application-incomplete"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/personalDetails/givenNames",
                                "/personalDetails/familyName",
                                "/personalDetails/address/postcode",
                                "/education/fullTimeEndedOn",
                                "/qualifications",
                                "/supportingStatement",
                                "/evidence",
                                "/declarations",
                                "/privacyNoticeVersion"));
        asCandidate(candidate)
                .get("/applications/{id}/checklist", application)
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("total", equalTo(12))
                .body("sections[-1].part", equalTo("EQUALITY_MONITORING"));
    }

    @Test
    void two_tabs_cannot_overwrite_each_other() {
        UUID application = aDraft(candidate, aVacancy());
        save(candidate, application, "\"0\"", Samples.form()).statusCode(200).header("ETag", "\"1\"");
        save(candidate, application, "\"0\"", "{}").statusCode(412).body("code", equalTo("stale"));
        asCandidate(candidate)
                .body("{}")
                .put("/applications/{id}/form", application)
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
        asCandidate(candidate)
                .get("/applications/{id}", application)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("form.personalDetails.familyName", equalTo("O'Neill"));
    }

    @Test
    void accepts_one_of_two_saves_at_the_same_moment() throws Exception {
        UUID application = aDraft(candidate, aVacancy());
        List<Integer> answers = inParallel(
                8,
                i -> save(candidate, application, "\"0\"", Samples.form())
                        .extract()
                        .statusCode());
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 412)).hasSize(7);
    }

    @Test
    void one_person_has_one_application_however_many_requests_come_at_once() throws Exception {
        UUID vacancy = aVacancy();
        List<Integer> answers =
                inParallel(12, i -> start(candidate, vacancy).extract().statusCode());
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(11);
        start(candidate, vacancy).statusCode(409).body("code", equalTo("already-applied"));
        asCandidate(candidate)
                .get("/candidates/me/applications")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void submissions_of_one_application_at_once_give_one_receipt() throws Exception {
        UUID application = aCompleteDraft(candidate, aVacancy(), Samples.form());
        List<String> receipts = inParallel(
                8, i -> submit(candidate, application).statusCode(200).extract().asString());
        assertThat(receipts.stream().distinct()).hasSize(1);
        assertThat(published(ApplicationSubmitted.class, application, 1)).hasSize(1);
    }

    @Test
    void refuses_staff_who_have_begun_an_application_to_the_vacancy() {
        UUID vacancy = aVacancy();
        UUID rival = aSubmission(UUID.randomUUID(), vacancy, Samples.form("LOWER_SECOND", null));
        UUID elsewhere = aSubmission(UUID.randomUUID(), aVacancy());
        UUID draft = aDraft(candidate, vacancy);

        assertThat(published(ApplicationStarted.class, draft, 1))
                .singleElement()
                .satisfies(started -> {
                    assertThat(started.vacancyId()).isEqualTo(vacancy);
                    assertThat(started.candidateId()).isEqualTo(candidate);
                });
        for (String path : List.of(
                "/vacancies/%s/applications",
                "/vacancies/%s/application-export", "/vacancies/%s/adjustments", "/vacancies/%s/application-counts")) {
            refusedAsOwn(asEmployer().get(path.formatted(vacancy)));
        }
        for (String path : List.of(
                "/applications/%s",
                "/applications/%s/actions",
                "/applications/%s/attachments",
                "/applications/%s/attachments/cv.pdf",
                "/applications/%s/eligibility",
                "/applications/%s/deadline-extensions",
                "/applications/%s/later-answers",
                "/applications/%s/offers")) {
            refusedAsOwn(asEmployer().get(path.formatted(rival)));
        }
        refusedAsOwn(asEmployer().get("/vacancies/%s/equality-report".formatted(vacancy)));
        kafka().send(new AssessorAssigned(rival, vacancy, "shortlisting", candidate, null, Samples.DURING));
        eventually(() -> refusedAsOwn(asEmployer().get(formPath(candidate, rival))));
        for (String path : List.of(
                "/vacancies/%s/handler-assignments",
                "/vacancies/%s/deadline-extensions",
                "/vacancies/%s/eligibility-confirmations",
                "/vacancies/%s/assisted-applications")) {
            refusedAsOwn(asEmployer().body("{}").post(path.formatted(vacancy)));
        }
        for (String path : List.of(
                "/applications/%s/eligibility-decisions",
                "/applications/%s/deadline-extensions", "/applications/%s/offers")) {
            refusedAsOwn(asEmployer().body("{}").post(path.formatted(rival)));
        }

        asEmployer().get("/applications/{id}", elsewhere).then().statusCode(200);
        asEmployer().get("/applications/{id}", draft).then().statusCode(200);
        asEmployer().get("/applications/{id}/actions", draft).then().statusCode(200);
        asEmployer().get("/applications/{id}/status", draft).then().statusCode(200);
        refusedAsOwn(as("recruiter", candidate).get("/applications/{id}", draft));
    }

    private RequestSpecification asEmployer() {
        return as("candidate", candidate)
                .auth()
                .oauth2(Tokens.of(List.of("candidate", "recruiter", "assessor", "auditor"), candidate));
    }

    private static void refusedAsOwn(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("own-application"));
    }

    @Test
    void a_submitted_form_is_not_changed_any_more() {
        UUID application = aSubmission(candidate, aVacancy());
        save(candidate, application, "\"2\"", "{}").statusCode(409).body("code", equalTo("not-a-draft"));
    }

    @Test
    void leaves_undecided_applications_to_a_recruiter_who_decides_once() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy, Samples.form("LOWER_SECOND", null));
        published(ApplicationSubmitted.class, application, 1);
        assertThat(kafka().published(Topic.APPLICATIONS, EligibilityDecided.class, application))
                .isEmpty();
        asRecruiter()
                .get("/applications/{id}/eligibility", application)
                .then()
                .statusCode(200)
                .body("eligibility", equalTo("UNDECIDED"))
                .body("findings.find { it.rule == 'degree' }.verdict", equalTo("NOT_MET"))
                .body("findings.find { it.rule == 'degree' }.facts[0].reason", equalTo("GRADE_TOO_LOW"))
                .body("findings.find { it.rule == 'english' }.verdict", equalTo("MET"));

        String decision = "{\"outcome\": \"INELIGIBLE\", \"reason\": \"The degree is a 2:2\"}";
        as("recruiter", candidate)
                .body(decision)
                .post("/applications/{id}/eligibility-decisions", application)
                .then()
                .statusCode(403)
                .body("code", equalTo("own-application"));
        asRecruiter()
                .body(decision)
                .post("/applications/{id}/eligibility-decisions", application)
                .then()
                .statusCode(201);
        asRecruiter()
                .body(decision)
                .post("/applications/{id}/eligibility-decisions", application)
                .then()
                .statusCode(409)
                .body("code", equalTo("eligibility-decided"));
        assertThat(published(EligibilityDecided.class, application, 1))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.outcome()).isEqualTo(EligibilityDecided.Outcome.INELIGIBLE);
                    assertThat(event.decidedBy()).isEqualTo(EligibilityDecided.DecidedBy.PERSON);
                });
        asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .statusCode(200)
                .body("code", equalTo("NOT_ELIGIBLE"));
    }

    @Test
    void a_withdrawal_cannot_be_undone() throws SQLException {
        UUID application = aSubmission(candidate, aVacancy());
        asCandidate(candidate)
                .body("{\"code\": \"ANOTHER_POST\", \"reason\": \"Another post\"}")
                .post("/applications/{id}/withdrawals", application)
                .then()
                .statusCode(200);
        asCandidate(candidate)
                .body("{\"code\": \"ANOTHER_POST\"}")
                .post("/applications/{id}/withdrawals", application)
                .then()
                .statusCode(409)
                .body("code", equalTo("application-withdrawn"));
        submit(candidate, application).statusCode(409).body("code", equalTo("application-withdrawn"));
        asCandidate(candidate)
                .get("/applications/{id}/status", application)
                .then()
                .body("code", equalTo("WITHDRAWN"));
        asRecruiter()
                .get("/applications/{id}", application)
                .then()
                .statusCode(200)
                .body("withdrawalReason", equalTo("Another post"))
                .body("contact.email", equalTo("sian@example.org"));
        assertThat(audited("application.viewed", application)).isEqualTo(1);
        assertThat(published(ApplicationWithdrawn.class, application, 1)).hasSize(1);
    }

    @Test
    void a_draft_cannot_be_withdrawn() {
        UUID application = aDraft(candidate, aVacancy());
        asCandidate(candidate)
                .body("{\"code\": \"ANOTHER_POST\"}")
                .post("/applications/{id}/withdrawals", application)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-submitted"));
    }

    @Test
    void a_contact_is_published_once_for_each_change() {
        giveContact(candidate);
        giveContact(candidate);
        asCandidate(candidate)
                .body("{\"name\": \"Siân O'Neill\", \"email\": \"new@example.org\"}")
                .put("/candidates/me")
                .then()
                .statusCode(200);
        eventually(() -> assertThat(
                        kafka().published(Topic.CANDIDATE_CONTACTS, CandidateContactChangedV2.class, candidate))
                .extracting(CandidateContactChangedV2::email, CandidateContactChangedV2::account)
                .containsExactly(tuple("sian@example.org", true), tuple("new@example.org", true)));
    }

    @Test
    void a_contact_cannot_carry_a_header_into_a_message() {
        asCandidate(candidate)
                .body("{\"name\": \"A\\r\\nBcc: b@example.org\", \"email\": \"a b\", \"telephone\": \"call me\"}")
                .put("/candidates/me")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/name", "/email", "/telephone"));
    }

    @Test
    void staff_see_submitted_applications_in_pages_and_auditors_no_names() {
        UUID vacancy = aVacancy();
        List<String> submitted = IntStream.range(0, 3)
                .mapToObj(i -> aSubmission(
                                UUID.randomUUID(), vacancy, i == 1 ? Samples.form("THIRD", null) : Samples.form())
                        .toString())
                .toList();
        aDraft(candidate, vacancy);

        var first = asRecruiter()
                .get("/vacancies/{id}/applications?limit=2", vacancy)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(submitted.subList(0, 2)))
                .body("items.candidateName", everyItem(equalTo("Siân O'Neill")))
                .extract();
        asRecruiter()
                .queryParam("cursor", first.<String>path("next"))
                .get("/vacancies/{id}/applications?limit=2", vacancy)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(submitted.subList(2, 3)))
                .body("next", nullValue());
        asRecruiter()
                .get("/vacancies/{id}/applications?status=SUBMITTED&eligibility=UNDECIDED", vacancy)
                .then()
                .body("items.id", equalTo(submitted.subList(1, 2)));
        as("auditor", UUID.randomUUID())
                .get("/vacancies/{id}/applications", vacancy)
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.candidateName", everyItem(nullValue()));
        asRecruiter()
                .get("/vacancies/{id}/applications?cursor=nonsense", vacancy)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-cursor"));
        asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .body("drafts", equalTo(1))
                .body("submitted", equalTo(3))
                .body("eligible", equalTo(2))
                .body("undecided", equalTo(1))
                .body("sealed", nullValue());
    }

    @Test
    void an_assessor_reads_only_what_was_given_to_them_and_only_anonymised() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy, Samples.form("FIRST", true));
        UUID assessor = UUID.randomUUID();
        as("assessor", assessor).get(formPath(assessor, application)).then().statusCode(404);
        kafka().send(new AssessorAssigned(application, vacancy, "shortlisting", assessor, null, Samples.DURING));
        assertThat(anonymisedForm(assessor, application))
                .contains("I imported price lists", "I have automated", "Tills and stock", "Physics")
                .doesNotContain(
                        "Siân",
                        "O'Neill",
                        "Maidstone",
                        "Hillview",
                        "University of Kent",
                        "2018",
                        "2013",
                        "hospital",
                        "Ill health",
                        "parent",
                        "hearing loop",
                        "Ann Other",
                        "guaranteed");
        as("assessor", UUID.randomUUID())
                .get(formPath(assessor, application))
                .then()
                .statusCode(404);
    }

    @Test
    void shows_assessors_the_anonymised_form_until_the_application_is_withdrawn() {
        UUID vacancy = aVacancy();
        String words = "I am Siân O'Neill (sian@example.org, 01622 000000, https://sian.example), born 1985. "
                + "I have automated the stock list of a shop.";
        UUID application = aSubmission(
                candidate, vacancy, Samples.form().replace("I have automated the stock list of a shop.", words));
        UUID assessor = UUID.randomUUID();
        kafka().send(new AssessorAssigned(application, vacancy, "shortlisting", assessor, null, Samples.DURING));

        assertThat(anonymisedForm(assessor, application))
                .contains("I have automated the stock list of a shop.")
                .doesNotContain("Siân", "O'Neill", "sian@example.org", "01622 000000", "sian.example", "1985");
        as("assessor", assessor)
                .get(formPath(assessor, application))
                .then()
                .body("form.masked.names", equalTo(1))
                .body("form.masked.emails", equalTo(1))
                .body("form.masked.telephones", equalTo(1))
                .body("form.masked.links", equalTo(1))
                .body("form.masked.births", equalTo(1));

        kafka().send(new AssessorUnassigned(
                application, vacancy, "shortlisting", assessor, Samples.DURING.plusSeconds(1)));
        eventually(() -> as("assessor", assessor)
                .get(formPath(assessor, application))
                .then()
                .statusCode(404));
    }

    // Bad input

    @Test
    void names_every_wrong_field_of_a_form_at_once_and_stores_nothing() {
        UUID application = aDraft(candidate, aVacancy());
        save(candidate, application, "\"0\"", """
            {"personalDetails": {"title": "%s"},
             "education": {"fullTimeEndedOn": "2018-07-31", "stillInFullTime": true},
             "history": [{"from": "2020-01-01", "to": "2019-01-01"}, null],
             "qualifications": [{"award": "A_LEVEL", "level": 6, "year": 1066}],
             "referees": [{"email": "nobody"}]}
            """.formatted("x".repeat(21)))
                .statusCode(422)
                .body("code", equalTo("invalid-request"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/personalDetails/title",
                                "/education/stillInFullTime",
                                "/history/0/to",
                                "/history/1",
                                "/qualifications/0/level",
                                "/qualifications/0/year",
                                "/referees/0/email"));
        asCandidate(candidate)
                .get("/applications/{id}", application)
                .then()
                .header("ETag", "\"0\"")
                .body("form.history", empty());
    }

    @Test
    void names_unknown_fields_and_wrong_types_at_once() {
        UUID application = aDraft(candidate, aVacancy());
        save(candidate, application, "\"0\"", """
            {"attachments": ["cv.pdf"], "guaranteedInterview": "yes",
             "history": [{"kind": "HOLIDAY", "from": "last year", "pay": 3}]}
            """)
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/attachments",
                                "/guaranteedInterview",
                                "/history/0/kind",
                                "/history/0/from",
                                "/history/0/pay"));
    }

    @Test
    void refuses_malformed_oversize_and_wrongly_typed_bodies() {
        UUID application = aDraft(candidate, aVacancy());
        save(candidate, application, "\"0\"", "{\"history\": [")
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
        save(candidate, application, "\"0\"", "{\"supportingStatement\": \"%s\"}".formatted("x".repeat(1 << 20)))
                .statusCode(413)
                .body("code", equalTo("too-large"));
        given().auth()
                .oauth2(Tokens.of("candidate", candidate))
                .contentType(ContentType.TEXT)
                .header("If-Match", "\"0\"")
                .body("{}")
                .put("/api/v1/applications/{id}/form", application)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void refuses_other_candidates_and_other_roles() {
        UUID vacancy = aVacancy();
        UUID application = aDraft(candidate, vacancy);
        UUID stranger = UUID.randomUUID();
        asCandidate(stranger).get("/applications/{id}", application).then().statusCode(404);
        asCandidate(stranger)
                .get("/applications/{id}/status", application)
                .then()
                .statusCode(404);
        save(stranger, application, "\"0\"", "{}").statusCode(404);
        submit(stranger, application).statusCode(404);
        // A draft is its author's alone
        asRecruiter().get("/applications/{id}", application).then().statusCode(404);
        asCandidate(stranger)
                .get("/vacancies/{id}/applications", vacancy)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        as("assessor", stranger).get("/applications/{id}", application).then().statusCode(403);
        as("hiring-manager", stranger)
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .statusCode(403);
        asRecruiter()
                .body("{\"vacancyId\": \"%s\"}".formatted(vacancy))
                .post("/applications")
                .then()
                .statusCode(403);
        asCandidate(candidate)
                .body("{\"outcome\": \"ELIGIBLE\", \"reason\": \"I say so\"}")
                .post("/applications/{id}/eligibility-decisions", application)
                .then()
                .statusCode(403);
        given().get("/api/v1/applications/{id}", application).then().statusCode(401);
    }

    @Test
    void an_idempotency_key_is_of_one_request() {
        String key = UUID.randomUUID().toString();
        UUID vacancy = aVacancy();
        String first = asCandidate(candidate)
                .header("Idempotency-Key", key)
                .body("{\"vacancyId\": \"%s\"}".formatted(vacancy))
                .post("/applications")
                .then()
                .extract()
                .asString();
        assertThat(first).isNotEmpty();
        given().auth()
                .oauth2(Tokens.of("candidate", candidate))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key + "-2")
                .body("{\"vacancyId\": \"%s\"}".formatted(aVacancy()))
                .post("/api/v1/applications")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(Tokens.of("candidate", candidate))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key + "-2")
                .body("{\"vacancyId\": \"%s\"}".formatted(aVacancy()))
                .post("/api/v1/applications")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        given().auth()
                .oauth2(Tokens.of("candidate", candidate))
                .contentType(ContentType.JSON)
                .body("{\"vacancyId\": \"%s\"}".formatted(vacancy))
                .post("/api/v1/applications")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void actions_say_what_may_be_done_and_why_not() {
        UUID application = aDraft(candidate, aVacancy());
        asCandidate(candidate)
                .get("/applications/{id}/actions", application)
                .then()
                .statusCode(200)
                .body("items.findAll { it.allowed }.name", contains("edit-form", "submit", "discard-draft"))
                .body("items.findAll { !it.allowed }.why", not(hasItem(nullValue())));
    }

    private int audited(String action, UUID subject) throws SQLException {
        try (var connection = OwnersDatabase.dataSource().getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from audit_entry where action = ? and subject = ? and person = ?")) {
            statement.setString(1, action);
            statement.setObject(2, subject);
            statement.setObject(3, RECRUITER);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static <T> List<T> inParallel(int times, java.util.function.IntFunction<T> action) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Callable<T>> tasks = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(i -> () -> action.apply(i))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
