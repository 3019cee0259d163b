package hiring.assessment.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParticipationStatusTest {

    @Test
    void every_status_can_be_reached_from_waiting() {
        EnumSet<ParticipationStatus> reachable = EnumSet.of(ParticipationStatus.WAITING);
        while (reachable.addAll(
                reachable.stream().flatMap(status -> status.next().stream()).toList())) {
            // Each pass adds what one more step reaches
        }

        assertThat(reachable).containsExactlyInAnyOrder(ParticipationStatus.values());
    }

    @Test
    void can_withdraw_from_every_status_that_is_not_final() {
        assertThat(Arrays.stream(ParticipationStatus.values()).filter(status -> !status.isFinal()))
                .allMatch(status -> status.next().contains(ParticipationStatus.WITHDRAWN));
    }
}
