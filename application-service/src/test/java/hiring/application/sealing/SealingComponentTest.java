package hiring.application.sealing;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.application.vacancy.Vacancies;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationsSealed;
import hiring.events.EventTypes;
import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.events.id.VacancyId;
import hiring.kit.testing.KafkaClient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingComponentTest extends ComponentTest {

    private static final int APPLICANTS = 100;
    private static final int IN_TIME_AT_LEAST = 10;

    @Inject
    SealingJob job;

    @Inject
    SealApplications sealApplications;

    @Inject
    Vacancies vacancies;

    private record Draft(UUID candidate, UUID application) {}

    @Test
    void seals_once_the_closing_is_announced_and_the_clock_has_passed_it() {
        UUID vacancy = aVacancy();
        aSubmission(UUID.randomUUID(), vacancy);
        UUID leaver = UUID.randomUUID();
        UUID left = aSubmission(leaver, vacancy);
        asCandidate(leaver)
                .body("{\"code\": \"ANOTHER_POST\"}")
                .post("/applications/{id}/withdrawals", left)
                .then()
                .statusCode(200);
        aDraft(UUID.randomUUID(), vacancy);

        // Announced by a service whose clock is ahead of this one
        announceClosing(vacancy);
        job.run();
        counts(vacancy).body("sealed", nullValue());

        itIs(Samples.CLOSES);
        job.run();
        job.run();
        sealApplications.sealIfDue(new VacancyId(vacancy));

        counts(vacancy).body("sealed", equalTo(2)).body("submitted", equalTo(2)).body("withdrawn", equalTo(1));
        assertThat(published(ApplicationsSealed.class, vacancy, 1))
                .extracting(ApplicationsSealed::submitted)
                .containsExactly(2);
    }

    @Test
    void is_not_sealed_by_its_own_clock_alone() {
        UUID vacancy = aVacancy();
        itIs(Samples.CLOSES.plusSeconds(60));
        job.run();
        sealApplications.sealIfDue(new VacancyId(vacancy));
        counts(vacancy).body("sealed", nullValue());
    }

    @Test
    void seals_a_vacancy_without_applications_at_zero() {
        UUID vacancy = aVacancy();
        itIs(Samples.CLOSES);
        announceClosing(vacancy);
        counts(vacancy).body("sealed", equalTo(0));
    }

    @Test
    void a_closing_that_comes_before_its_vacancy_is_remembered() {
        UUID vacancy = UUID.randomUUID();
        itIs(Samples.CLOSES);
        kafka().send(new VacancyClosed(vacancy, Samples.CLOSES, Samples.CLOSES));
        publish(Samples.vacancy(vacancy));
        eventually(() -> counts(vacancy).body("sealed", equalTo(0)));
        assertThat(published(ApplicationsSealed.class, vacancy, 1)).hasSize(1);
    }

    @Test
    void refuses_submissions_to_a_sealed_vacancy_even_if_the_clock_goes_back() {
        UUID vacancy = aVacancy();
        UUID candidate = UUID.randomUUID();
        UUID application = aCompleteDraft(candidate, vacancy, Samples.form());
        itIs(Samples.CLOSES);
        announceClosing(vacancy);
        eventually(() -> counts(vacancy).body("sealed", equalTo(0)));
        itIs(Samples.DURING);
        submit(candidate, application).statusCode(409).body("code", equalTo("vacancy-closed"));
        start(UUID.randomUUID(), vacancy).statusCode(409);
    }

    @Test
    void counts_or_refuses_submissions_that_race_the_closing() throws Exception {
        UUID vacancy = aVacancy();
        List<Draft> drafts = IntStream.range(0, APPLICANTS)
                .mapToObj(i -> {
                    UUID candidate = UUID.randomUUID();
                    return new Draft(candidate, aCompleteDraft(candidate, vacancy, Samples.form()));
                })
                .toList();
        announceClosing(vacancy);
        itIs(Samples.CLOSES.minusSeconds(600));

        AtomicInteger accepted = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        List<ExtractableResponse<Response>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(APPLICANTS + 2)) {
            // Two replicas that try to seal all the time, while the closing instant comes in the middle of the
            // submissions
            var sealers = List.of(threads.submit(() -> sealUntil(over)), threads.submit(() -> sealUntil(over)));
            List<Callable<ExtractableResponse<Response>>> submissions = drafts.stream()
                    .<Callable<ExtractableResponse<Response>>>map(draft -> () -> {
                        var answer =
                                submit(draft.candidate(), draft.application()).extract();
                        if (accepted.incrementAndGet() == IN_TIME_AT_LEAST) {
                            itIs(Samples.CLOSES);
                        }
                        return answer;
                    })
                    .toList();
            try {
                for (Future<ExtractableResponse<Response>> answer : threads.invokeAll(submissions)) {
                    answers.add(answer.get());
                }
            } finally {
                over.set(true);
            }
            for (var sealer : sealers) {
                sealer.get();
            }
        }
        job.run();

        List<Instant> inTime = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> Instant.parse(answer.<String>path("submittedAt")))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 409));
        assertThat(inTime)
                .hasSizeGreaterThanOrEqualTo(IN_TIME_AT_LEAST / 2)
                .allSatisfy(at -> assertThat(at).isBefore(Samples.CLOSES));
        assertThat(inTime.size()).isLessThan(APPLICANTS);
        counts(vacancy).body("submitted", equalTo(inTime.size())).body("sealed", equalTo(inTime.size()));
        assertThat(published(ApplicationsSealed.class, vacancy, 1))
                .extracting(ApplicationsSealed::submitted)
                .containsExactly(inTime.size());
        Set<String> ids =
                drafts.stream().map(draft -> draft.application().toString()).collect(Collectors.toSet());
        eventually(() -> assertThat(kafka().everythingIn(Topic.APPLICATIONS.wireName()).stream()
                        .filter(record -> ids.contains(record.key()))
                        .filter(record -> EventTypes.nameOf(ApplicationSubmitted.class)
                                .equals(KafkaClient.header(record, "ce_type"))))
                .hasSize(inTime.size()));
    }

    private void sealUntil(AtomicBoolean over) {
        while (!over.get()) {
            job.run();
        }
    }

    // The closing is stored with the inbox's mark; what is asked next then finds it
    private void announceClosing(UUID vacancy) {
        kafka().send(new VacancyClosed(vacancy, Samples.CLOSES, Samples.CLOSES));
        eventually(() -> assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> vacancies.isClosingAnnounced(new VacancyId(vacancy))))
                .isTrue());
    }

    private io.restassured.response.ValidatableResponse counts(UUID vacancy) {
        return asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .statusCode(200);
    }
}
