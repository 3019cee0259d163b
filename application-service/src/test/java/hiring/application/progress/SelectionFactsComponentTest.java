package hiring.application.progress;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.StageOutcomeDecided;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.kit.testing.PreparedStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectionFactsComponentTest extends ComponentTest {

    @Inject
    SelectionFacts facts;

    @Inject
    Session session;

    @Test
    void the_outcomes_of_many_are_one_statement_and_the_highest_publication_of_each_counts() {
        List<UUID> applications = new ArrayList<>();
        List<StageOutcomeDecided> events = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            UUID application = UUID.randomUUID();
            applications.add(application);
            events.add(outcome(application, StageOutcomeDecided.Outcome.PROGRESSED, "interview", 3));
            events.add(outcome(application, StageOutcomeDecided.Outcome.NOT_PROGRESSED, null, 2));
        }

        assertThat(PreparedStatements.of(
                        () -> QuarkusTransaction.requiringNew().run(() -> facts.decidedAtStage(events))))
                .isEqualTo(1);
        List<Boolean> stored = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("""
                        select progressed from stage_facts
                        where application_id = any(:ids) and progressed and next_stage = 'interview'
                        """, Boolean.class)
                        .setParameter("ids", applications.toArray(UUID[]::new))
                        .getResultList());
        assertThat(stored).hasSize(applications.size());
    }

    @Test
    void outcomes_in_any_order_and_more_than_once_give_that_of_the_highest_publication() {
        for (int seed = 0; seed < 20; seed++) {
            UUID application = UUID.randomUUID();
            List<StageOutcomeDecided> events = new ArrayList<>(List.of(
                    outcome(application, StageOutcomeDecided.Outcome.PROGRESSED, "centre", null),
                    outcome(application, StageOutcomeDecided.Outcome.PROGRESSED, "centre", 1),
                    outcome(application, StageOutcomeDecided.Outcome.NOT_PROGRESSED, null, 2),
                    outcome(application, StageOutcomeDecided.Outcome.NOT_PROGRESSED, null, 2),
                    outcome(application, StageOutcomeDecided.Outcome.PROGRESSED, "interview", 3)));
            Collections.shuffle(events, new Random(seed));

            events.forEach(event -> QuarkusTransaction.requiringNew().run(() -> facts.decidedAtStage(List.of(event))));

            StageFacts stored = QuarkusTransaction.requiringNew()
                    .call(() ->
                            facts.of(new ApplicationId(application)).stages().getFirst());
            assertThat(stored.progressed()).as("Seed %d", seed).isTrue();
            assertThat(stored.nextStage()).as("Seed %d", seed).isEqualTo(new StageCode("interview"));
        }
    }

    private static StageOutcomeDecided outcome(
            UUID application,
            StageOutcomeDecided.Outcome outcome,
            @Nullable String next,
            @Nullable Integer publication) {
        return new StageOutcomeDecided(
                application,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "shortlisting",
                outcome,
                next,
                publication,
                Samples.DURING);
    }
}
