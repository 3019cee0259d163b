package hiring.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StageStateTest {

    @Test
    void every_state_can_be_reached_from_pending() {
        EnumSet<StageState> reachable = EnumSet.of(StageState.PENDING);
        while (reachable.addAll(
                reachable.stream().flatMap(state -> state.next().stream()).toList())) {
            // Each pass adds what one more step reaches
        }

        assertThat(reachable).containsExactlyInAnyOrder(StageState.values());
    }
}
