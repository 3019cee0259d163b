package hiring.application.submission;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.application.sealing.SealApplications;
import hiring.application.vacancy.Vacancies;
import hiring.events.VacancyClosed;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingUnderLoadComponentTest extends ComponentTest {

    @Inject
    PreparedSubmissions prepared;

    @Inject
    Vacancies vacancies;

    @Inject
    SealApplications sealApplications;

    @Test
    void seals_a_vacancy_while_submissions_keep_overlapping() throws Exception {
        UUID vacancy = aVacancy();
        List<UUID> candidates = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<UUID> drafts =
                candidates.stream().map(candidate -> aDraft(candidate, vacancy)).toList();
        itIs(Samples.CLOSES.minusSeconds(600));
        kafka().send(new VacancyClosed(vacancy, Samples.CLOSES, Samples.CLOSES));
        eventually(() -> assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> vacancies.isClosingAnnounced(new VacancyId(vacancy))))
                .isTrue());
        itIs(Samples.CLOSES);

        Relay relay = new Relay();
        AtomicBoolean over = new AtomicBoolean();
        List<Future<?>> submissions = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(candidates.size() + 1)) {
            for (int i = 0; i < candidates.size(); i++) {
                UUID candidate = candidates.get(i);
                UUID draft = drafts.get(i);
                submissions.add(threads.submit(() -> {
                    while (!over.get()) {
                        QuarkusTransaction.requiringNew().run(() -> {
                            prepared.enter(new CandidateId(candidate), new ApplicationId(draft));
                            relay.stayUntilAnotherEnters();
                        });
                    }
                }));
            }
            relay.awaitEntries(candidates.size());

            Future<?> sealing = threads.submit(() -> sealApplications.sealIfDue(new VacancyId(vacancy)));
            try {
                sealing.get(2, TimeUnit.MINUTES);
            } finally {
                over.set(true);
            }
            for (Future<?> submission : submissions) {
                submission.get();
            }
        }

        asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .body("sealed", org.hamcrest.Matchers.equalTo(0));
    }

    /** Each submission stays until the next one has entered, so that there is always one; but not for ever. */
    private static final class Relay {

        private static final long LONGEST_MILLIS = 500;

        private long entered;

        synchronized void stayUntilAnotherEnters() {
            long mine = ++entered;
            notifyAll();
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
            try {
                for (long left = LONGEST_MILLIS; entered == mine && left > 0; ) {
                    wait(left);
                    left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized void awaitEntries(int number) throws InterruptedException {
            while (entered < number) {
                wait();
            }
        }
    }
}
