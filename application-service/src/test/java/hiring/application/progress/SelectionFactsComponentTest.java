package hiring.application.progress;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.StageOutcomeDecided;
import hiring.kit.testing.PreparedStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
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
    void the_outcomes_of_many_are_one_statement_and_the_last_of_each_counts() {
        List<UUID> applications = new ArrayList<>();
        List<StageOutcomeDecided> events = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            UUID application = UUID.randomUUID();
            applications.add(application);
            events.add(outcome(application, StageOutcomeDecided.Outcome.NOT_PROGRESSED, null));
            events.add(outcome(application, StageOutcomeDecided.Outcome.PROGRESSED, "interview"));
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

    private static StageOutcomeDecided outcome(
            UUID application, StageOutcomeDecided.Outcome outcome, @org.jspecify.annotations.Nullable String next) {
        return new StageOutcomeDecided(
                application, UUID.randomUUID(), UUID.randomUUID(), "shortlisting", outcome, next, Samples.DURING);
    }
}
