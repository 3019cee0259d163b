package hiring.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.EligibilityDecided.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Decisions on eligibility by replicas whose clocks differ. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EligibilityOrderTest {

    private static final Instant DECIDED = Instant.parse("2021-01-06T10:00:00Z");
    private static final Duration BEHIND = Duration.ofMinutes(1);

    private final Candidacy candidacy = submitted();

    @Test
    void a_decision_by_a_replica_whose_clock_is_behind_counts() {
        candidacy.decided(Outcome.INELIGIBLE, DECIDED);
        candidacy.reopened(DECIDED.minus(BEHIND));

        assertThat(candidacy.isOut()).isFalse();

        candidacy.decided(Outcome.ELIGIBLE, DECIDED.minus(BEHIND.dividedBy(2)));

        assertThat(candidacy.isIn()).isTrue();
    }

    @Test
    void an_earlier_word_that_was_put_aside_does_not_count_when_it_is_applied_at_last() {
        candidacy.reopened(DECIDED.plus(Duration.ofDays(1)));
        candidacy.decided(Outcome.ELIGIBLE, DECIDED.plus(Duration.ofDays(2)));

        candidacy.decided(Outcome.INELIGIBLE, DECIDED);

        assertThat(candidacy.isIn()).isTrue();
    }

    private static Candidacy submitted() {
        Candidacy candidacy = new Candidacy(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
        candidacy.submitted(DECIDED.minus(Duration.ofDays(30)), false, List.of());
        return candidacy;
    }
}
