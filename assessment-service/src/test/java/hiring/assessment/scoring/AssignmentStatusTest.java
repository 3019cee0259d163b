package hiring.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignmentStatusTest {

    @Test
    void every_status_can_be_reached_from_to_score() {
        EnumSet<AssignmentStatus> reachable = EnumSet.of(AssignmentStatus.TO_SCORE);
        while (reachable.addAll(
                reachable.stream().flatMap(status -> status.next().stream()).toList())) {
            // Each pass adds what one more step reaches
        }

        assertThat(reachable).containsExactlyInAnyOrder(AssignmentStatus.values());
    }

    @Test
    void a_scored_sheet_is_only_given_back_to_be_scored_again() {
        assertThat(AssignmentStatus.SCORED.next()).containsExactly(AssignmentStatus.TO_SCORE);
    }
}
