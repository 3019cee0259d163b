package hiring.application.changes;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.application.sealing.SealingJob;
import hiring.application.vacancy.Vacancies;
import hiring.events.ApplicationDeadlineExtended;
import hiring.events.ApplicationStopped;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.ApplicationsSealed;
import hiring.events.HiringEvent;
import hiring.events.StageDates;
import hiring.events.TimetableChangeReason;
import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.events.id.VacancyId;
import hiring.kit.testing.OwnersDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A published vacancy's dates move, one person gets longer, everybody has a grace, or the vacancy is withdrawn. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedVacancyComponentTest extends ComponentTest {

    private static final Instant LATER = Samples.CLOSES.plus(Duration.ofDays(3));
    private static final Instant LATEST = Samples.CLOSES.plus(Duration.ofDays(5));

    @Inject
    SealingJob job;

    @Inject
    Vacancies vacancies;

    @Test
    void gives_open_drafts_the_new_closing_and_tells_each_application_once() {
        UUID vacancy = aVacancy();
        UUID drafter = UUID.randomUUID();
        UUID draft = aCompleteDraft(drafter, vacancy, Samples.form());
        UUID submitted = aSubmission(UUID.randomUUID(), vacancy);
        UUID leaver = UUID.randomUUID();
        UUID left = aSubmission(leaver, vacancy);
        asCandidate(leaver).body("{}").post("/applications/{id}/withdrawals", left);

        VacancyTimetableChanged longer = timetable(vacancy, 1, LATER);
        // Again under another event id, and an older one that comes late
        kafka().send(longer);
        kafka().send(longer);
        kafka().send(timetable(vacancy, 2, LATEST));
        kafka().send(timetable(vacancy, 1, Samples.CLOSES));
        eventually(() -> asCandidate(drafter)
                .get("/applications/{id}", draft)
                .then()
                .body("submitBy", equalTo(LATEST.toString())));

        itIs(LATEST.minusSeconds(600));
        submit(drafter, draft).statusCode(200);
        assertThat(published(ApplicationTimetableChanged.class, draft, 2))
                .extracting(ApplicationTimetableChanged::timetableVersion)
                .containsExactly(1, 2);
        assertThat(told(draft))
                .extracting(ApplicationTimetableChanged::submitted)
                .containsOnly(false);
        assertThat(published(ApplicationTimetableChanged.class, submitted, 2))
                .extracting(ApplicationTimetableChanged::submitted)
                .containsExactly(true, true);
        assertThat(told(submitted).getLast().closesAt()).isEqualTo(LATEST);
        assertThat(told(left)).isEmpty();
    }

    @Test
    void applications_are_refused_from_an_earlier_closing_on() {
        UUID vacancy = aVacancy();
        UUID candidate = UUID.randomUUID();
        UUID draft = aCompleteDraft(candidate, vacancy, Samples.form());
        Instant earlier = Samples.DURING.plusSeconds(3600);
        kafka().send(timetable(vacancy, 1, earlier));
        eventually(() -> assertThat(told(draft)).hasSize(1));

        itIs(earlier);
        submit(candidate, draft).statusCode(409).body("code", equalTo("vacancy-closed"));
        itIs(earlier.minusSeconds(600));
        submit(candidate, draft).statusCode(200);
    }

    @Test
    void a_change_that_comes_before_its_vacancy_is_remembered() {
        UUID vacancy = UUID.randomUUID();
        kafka().send(timetable(vacancy, 3, LATER));
        kafka().send(timetable(vacancy, 2, LATEST));
        publish(Samples.vacancy(vacancy));

        UUID candidate = UUID.randomUUID();
        UUID draft = aCompleteDraft(candidate, vacancy, Samples.form());
        asCandidate(candidate).get("/applications/{id}", draft).then().body("submitBy", equalTo(LATER.toString()));
        assertThat(told(draft)).isEmpty();
    }

    @Test
    void seals_only_after_an_extension_has_passed() {
        UUID vacancy = aVacancy();
        UUID slow = UUID.randomUUID();
        UUID slowDraft = aCompleteDraft(slow, vacancy, Samples.form());
        UUID other = UUID.randomUUID();
        UUID otherDraft = aCompleteDraft(other, vacancy, Samples.form());
        String etag = asCandidate(slow).get("/applications/{id}", slowDraft).header("ETag");

        extend(slowDraft, LATER).statusCode(201).body("reason", equalTo("In hospital"));

        // The form on the candidate's screen is not made stale by it
        asCandidate(slow)
                .get("/applications/{id}", slowDraft)
                .then()
                .header("ETag", etag)
                .body("submitBy", equalTo(LATER.toString()));
        itIs(Samples.CLOSES);
        announceClosing(vacancy);
        job.run();
        counts(vacancy).body("sealed", nullValue());
        submit(other, otherDraft).statusCode(409);
        itIs(LATER.minusSeconds(600));
        submit(slow, slowDraft).statusCode(200);
        job.run();
        counts(vacancy)
                .body("sealed", equalTo(1))
                .body("byExtension", equalTo(1))
                .body("withinGrace", equalTo(0));

        assertThat(published(ApplicationDeadlineExtended.class, slowDraft, 1))
                .extracting(ApplicationDeadlineExtended::until)
                .containsExactly(LATER);
        asRecruiter()
                .get("/applications/{id}/deadline-extensions", slowDraft)
                .then()
                .body("items.grantedBy", contains(RECRUITER.toString()));
        assertThat(audited("application.deadline-extended", slowDraft)).isEqualTo(1);
    }

    @Test
    void refuses_a_submission_after_the_extension() {
        UUID vacancy = aVacancy();
        UUID slow = UUID.randomUUID();
        UUID draft = aCompleteDraft(slow, vacancy, Samples.form());
        extend(draft, LATER).statusCode(201);
        itIs(LATER);
        announceClosing(vacancy);
        submit(slow, draft).statusCode(409);
        job.run();
        counts(vacancy).body("sealed", equalTo(0));
        extend(draft, LATEST).statusCode(409).body("code", equalTo("vacancy-over"));
    }

    @Test
    void only_recruiters_extend_and_only_to_a_later_time() {
        UUID vacancy = aVacancy();
        UUID candidate = UUID.randomUUID();
        UUID draft = aDraft(candidate, vacancy);
        extend(draft, Samples.CLOSES).statusCode(422).body("errors.code", contains("not-later"));
        extend(draft, Samples.CLOSES.plus(Duration.ofDays(28)).plusSeconds(1))
                .statusCode(422)
                .body("errors.pointer", contains("/until"))
                .body("errors.code", contains("too-long"));
        extend(draft, Samples.CLOSES.plus(Duration.ofDays(28))).statusCode(201);
        extend(UUID.randomUUID(), LATER).statusCode(404);
        extend(aSubmission(UUID.randomUUID(), vacancy), LATER).statusCode(409).body("code", equalTo("not-a-draft"));
        asRecruiter()
                .body("{}")
                .post("/applications/{id}/deadline-extensions", draft)
                .then()
                .statusCode(422);
        for (String role : List.of("candidate", "assessor", "hiring-manager", "auditor")) {
            as(role, UUID.randomUUID())
                    .body("{\"until\": \"%s\", \"reason\": \"x\"}".formatted(LATER))
                    .post("/applications/{id}/deadline-extensions", draft)
                    .then()
                    .statusCode(403);
        }
        // Nobody who assesses reads who was given longer
        for (String role : List.of("candidate", "assessor", "hiring-manager")) {
            as(role, UUID.randomUUID())
                    .get("/applications/{id}/deadline-extensions", draft)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void gives_all_candidates_the_grace_without_announcing_it_and_counts_its_use() {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.withGrace(Samples.vacancy(vacancy), 10));
        Instant graceEnds = Samples.CLOSES.plus(Duration.ofMinutes(10));
        List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<UUID> drafts = new ArrayList<>();
        people.forEach(person -> drafts.add(aCompleteDraft(person, vacancy, Samples.form())));
        asCandidate(people.getFirst())
                .get("/applications/{id}", drafts.getFirst())
                .then()
                .body("submitBy", equalTo(Samples.CLOSES.toString()));

        submit(people.get(0), drafts.get(0)).statusCode(200);
        itIs(Samples.CLOSES);
        announceClosing(vacancy);
        start(UUID.randomUUID(), vacancy).statusCode(409);
        job.run();
        counts(vacancy).body("sealed", nullValue());
        itIs(graceEnds.minusSeconds(600));
        submit(people.get(1), drafts.get(1)).statusCode(200);
        itIs(graceEnds);
        submit(people.get(2), drafts.get(2))
                .statusCode(409)
                .body("detail", containsString("11:59pm on Monday 21 December 2020"));
        job.run();
        counts(vacancy)
                .body("sealed", equalTo(2))
                .body("withinGrace", equalTo(1))
                .body("byExtension", equalTo(0));
    }

    @Test
    void an_application_keeps_the_version_of_the_pack_that_held_when_it_was_submitted() {
        UUID vacancy = aVacancy();
        UUID early = UUID.randomUUID();
        UUID first = aSubmission(early, vacancy);
        UUID late = UUID.randomUUID();
        UUID second = aCompleteDraft(late, vacancy, Samples.form());
        asCandidate(late).get("/applications/{id}", second).then().body("pack.version", equalTo(1));
        kafka().send(timetable(vacancy, 2, LATER));
        // Late, and of a pack that is no longer the latest
        kafka().send(timetable(vacancy, 1, Samples.CLOSES));
        eventually(
                () -> asCandidate(late).get("/applications/{id}", second).then().body("pack.version", equalTo(3)));
        submit(late, second).statusCode(200).body("pack.version", equalTo(3));

        kafka().send(new VacancyWithdrawn(vacancy, Samples.DURING));
        eventually(() -> start(UUID.randomUUID(), vacancy).body("code", equalTo("vacancy-withdrawn")));
        asCandidate(early)
                .get("/applications/{id}/receipt", first)
                .then()
                .body("pack.version", equalTo(1))
                .body("pack.address", endsWith("/adverts/%s/application-pack/versions/1".formatted(vacancy)));
        asRecruiter()
                .get("/applications/{id}", second)
                .then()
                .body("pack.address", endsWith("/adverts/%s/application-pack/versions/3".formatted(vacancy)));
        asCandidate(late)
                .get("/applications/{id}/submitted-form", second)
                .then()
                .body("vacancyPackVersion", equalTo(3));
        asCandidate(late)
                .get("/applications/{id}/receipt/verification", second)
                .then()
                .body("verified", equalTo(true));
    }

    @Test
    void a_withdrawn_vacancy_stops_drafts_and_applications_and_each_is_told_once() {
        UUID vacancy = aVacancy();
        UUID candidate = UUID.randomUUID();
        UUID draft = aCompleteDraft(candidate, vacancy, Samples.form());
        UUID applicant = UUID.randomUUID();
        UUID submitted = aSubmission(applicant, vacancy);
        VacancyWithdrawn withdrawn = new VacancyWithdrawn(vacancy, Samples.DURING);
        kafka().send(withdrawn);
        kafka().send(withdrawn);
        eventually(() -> asCandidate(applicant)
                .get("/applications/{id}/status", submitted)
                .then()
                .body("code", equalTo("VACANCY_WITHDRAWN")));

        submit(candidate, draft).statusCode(409).body("code", equalTo("vacancy-withdrawn"));
        start(UUID.randomUUID(), vacancy).statusCode(409).body("code", equalTo("vacancy-withdrawn"));
        asCandidate(candidate)
                .get("/applications/{id}/actions", draft)
                .then()
                .body("items.find { it.name == 'submit' }.allowed", equalTo(false));
        itIs(Samples.CLOSES);
        announceClosing(vacancy);
        job.run();
        counts(vacancy).body("sealed", nullValue());
        assertThat(published(ApplicationStopped.class, draft, 1)).hasSize(1);
        assertThat(published(ApplicationStopped.class, submitted, 1)).hasSize(1);
        assertThat(kafka().published(Topic.APPLICATIONS, ApplicationsSealed.class, vacancy))
                .isEmpty();
    }

    private static VacancyTimetableChanged timetable(UUID vacancy, int version, Instant closesAt) {
        return new VacancyTimetableChanged(
                vacancy,
                version,
                version + 1,
                TimetableChangeReason.TECHNICAL_FAULT,
                closesAt,
                Samples.vacancy(vacancy).stages().stream().map(StageDates::of).toList(),
                null,
                Samples.DURING.plusSeconds(version));
    }

    private static ValidatableResponse extend(UUID application, Instant until) {
        return asRecruiter()
                .body("{\"until\": \"%s\", \"reason\": \"In hospital\"}".formatted(until))
                .post("/applications/{id}/deadline-extensions", application)
                .then();
    }

    private static ValidatableResponse counts(UUID vacancy) {
        return asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .statusCode(200)
                .body("code", not(equalTo("not-found")));
    }

    private List<ApplicationTimetableChanged> told(UUID application) {
        return ofKind(ApplicationTimetableChanged.class, application);
    }

    private <E extends HiringEvent> List<E> ofKind(Class<E> type, UUID application) {
        return kafka().published(Topic.APPLICATIONS, type, application);
    }

    private void announceClosing(UUID vacancy) {
        kafka().send(new VacancyClosed(vacancy, Samples.CLOSES, Samples.CLOSES));
        eventually(() -> assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> vacancies.isClosingAnnounced(new VacancyId(vacancy))))
                .isTrue());
    }

    private long audited(String action, UUID subject) {
        try (Connection connection = OwnersDatabase.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from audit_entry where action = ? and subject = ?")) {
            statement.setString(1, action);
            statement.setObject(2, subject);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
