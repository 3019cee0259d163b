package hiring.assessment.participation;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.EligibilityDecided.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        candidacy.apply(new ApplicationFact.EligibilityKnown(Outcome.INELIGIBLE, DECIDED));
        candidacy.apply(new ApplicationFact.EligibilityContested(DECIDED.minus(BEHIND)));

        assertThat(candidacy.isOut()).isFalse();

        candidacy.apply(new ApplicationFact.EligibilityKnown(Outcome.ELIGIBLE, DECIDED.minus(BEHIND.dividedBy(2))));

        assertThat(candidacy.isIn()).isTrue();
    }

    @Test
    void an_earlier_decision_that_is_applied_late_does_not_count() {
        candidacy.apply(new ApplicationFact.EligibilityContested(DECIDED.plus(Duration.ofDays(1))));
        candidacy.apply(new ApplicationFact.EligibilityKnown(Outcome.ELIGIBLE, DECIDED.plus(Duration.ofDays(2))));

        candidacy.apply(new ApplicationFact.EligibilityKnown(Outcome.INELIGIBLE, DECIDED));

        assertThat(candidacy.isIn()).isTrue();
    }

    private static Candidacy submitted() {
        Candidacy candidacy = SampleCandidacies.one();
        candidacy.apply(new ApplicationFact.Submitted(DECIDED.minus(Duration.ofDays(30)), false, List.of()));
        return candidacy;
    }
}
