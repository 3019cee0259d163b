package hiring.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EntryStatusTest {

    @Test
    void every_status_can_be_reached_from_waiting() {
        EnumSet<EntryStatus> reachable = EnumSet.of(EntryStatus.WAITING);
        while (reachable.addAll(
                reachable.stream().flatMap(status -> status.next().stream()).toList())) {
            // Each pass adds what one more step reaches
        }

        assertThat(reachable).containsExactlyInAnyOrder(EntryStatus.values());
    }

    @Test
    void whoever_is_still_in_can_withdraw() {
        assertThat(Arrays.stream(EntryStatus.values()).filter(status -> !status.isFinal()))
                .allMatch(status -> status.next().contains(EntryStatus.WITHDRAWN));
    }
}
