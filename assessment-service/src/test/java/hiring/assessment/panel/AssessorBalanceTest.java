package hiring.assessment.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessorBalanceTest {

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Test
    void shares_evenly_whatever_the_numbers() {
        Random random = new Random(20201221);
        for (int round = 0; round < 200; round++) {
            int each = 1 + random.nextInt(3);
            int assessors = each + random.nextInt(5);
            Map<UUID, Integer> loads = new HashMap<>();
            IntStream.range(0, assessors).forEach(i -> loads.put(id(random), 0));
            List<UUID> applications = IntStream.range(0, random.nextInt(40))
                    .mapToObj(i -> id(random))
                    .toList();

            Map<UUID, List<UUID>> shared = AssessorBalance.share(loads, each, applications);

            assertThat(shared.keySet()).containsExactlyElementsOf(applications);
            assertThat(shared.values())
                    .allSatisfy(chosen ->
                            assertThat(new HashSet<>(chosen)).hasSize(each).isSubsetOf(loads.keySet()));
            shared.values().stream().flatMap(Collection::stream).forEach(one -> loads.merge(one, 1, Integer::sum));
            int most = loads.values().stream().mapToInt(load -> load).max().orElseThrow();
            int least = loads.values().stream().mapToInt(load -> load).min().orElseThrow();
            assertThat(most - least).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void gives_the_next_to_the_assessor_with_the_least() {
        UUID busy = new UUID(0, 1);
        UUID idle = new UUID(0, 2);
        UUID application = new UUID(0, 3);

        assertThat(AssessorBalance.share(Map.of(busy, 3, idle, 2), 1, List.of(application)))
                .isEqualTo(Map.of(application, List.of(idle)));
    }

    @Test
    void shares_nothing_where_there_are_too_few() {
        assertThat(AssessorBalance.share(Map.of(new UUID(0, 1), 0), 2, List.of(new UUID(0, 3))))
                .isEmpty();
    }

    @Test
    void lets_different_assessors_meet() {
        Random random = new Random(7);
        Map<UUID, Integer> loads = new HashMap<>();
        IntStream.range(0, 4).forEach(i -> loads.put(id(random), 0));
        List<UUID> applications =
                IntStream.range(0, 60).mapToObj(i -> id(random)).toList();

        Set<Set<UUID>> pairs = new HashSet<>();
        AssessorBalance.share(loads, 2, applications).values().forEach(pair -> pairs.add(Set.copyOf(pair)));

        assertThat(pairs).hasSize(6);
    }
}
