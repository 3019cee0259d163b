package hiring.application.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallGroupsTest {

    private static final int THRESHOLD = 10;
    private static final int HIDDEN = -1;

    @Test
    void shows_groups_of_the_threshold_and_above() {
        assertThat(shown(10, 11, 500)).containsExactly(10, 11, 500);
    }

    @Test
    void hides_a_group_below_the_threshold_and_the_next_smallest_that_would_tell_it() {
        assertThat(shown(9, 40, 57, 30)).containsExactly(HIDDEN, 40, 57, HIDDEN);
    }

    @Test
    void hides_a_group_of_none_as_it_hides_a_group_of_one() {
        assertThat(shown(0, 40, 57, 30)).containsExactly(HIDDEN, 40, 57, HIDDEN);
    }

    @Test
    void several_small_groups_hide_each_other_from_the_threshold_on() {
        assertThat(shown(5, 5, 40, 50)).containsExactly(HIDDEN, HIDDEN, 40, 50);
        // Together below the threshold, what is left over of the total would be a small group
        assertThat(shown(4, 5, 40, 50)).containsExactly(HIDDEN, HIDDEN, HIDDEN, 50);
        assertThat(shown(0, 0, 0, 50)).containsExactly(HIDDEN, HIDDEN, HIDDEN, HIDDEN);
    }

    @Test
    void hides_all_groups_where_almost_all_gave_one_answer() {
        assertThat(shown(95, 5)).containsExactly(HIDDEN, HIDDEN);
    }

    @Test
    void what_is_hidden_can_never_be_told_from_the_total() {
        SplittableRandom random = new SplittableRandom(17);
        for (int table = 0; table < 20_000; table++) {
            int[] counts = random.ints(2 + random.nextInt(7), 0, 30).toArray();
            List<Integer> shown = shown(counts);
            int hidden = (int) shown.stream().filter(count -> count == HIDDEN).count();
            int together = IntStream.of(counts).sum()
                    - shown.stream()
                            .filter(count -> count != HIDDEN)
                            .mapToInt(Integer::intValue)
                            .sum();

            assertThat(shown).as("%s", shown).noneMatch(count -> count != HIDDEN && count < THRESHOLD);
            assertThat(hidden).as("%s", shown).isNotEqualTo(1);
            if (hidden > 0 && hidden < counts.length) {
                assertThat(together).as("%s", shown).isGreaterThanOrEqualTo(THRESHOLD);
            }
        }
    }

    private static List<Integer> shown(int... counts) {
        Map<Integer, Integer> groups = new LinkedHashMap<>();
        for (int group = 0; group < counts.length; group++) {
            groups.put(group, counts[group]);
        }
        return SmallGroups.hide(groups, THRESHOLD).values().stream()
                .map(count -> count.orElse(HIDDEN))
                .toList();
    }
}
