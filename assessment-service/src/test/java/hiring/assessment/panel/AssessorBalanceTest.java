package hiring.assessment.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessorBalanceTest {

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Map<UUID, List<UUID>> share(Map<UUID, Integer> loads, int each, List<UUID> applications) {
        return new Allocation(20201221, each, loads, applications, Map.of()).share();
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

            Map<UUID, List<UUID>> shared = share(loads, each, applications);

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

        assertThat(share(Map.of(busy, 3, idle, 2), 1, List.of(application)))
                .isEqualTo(Map.of(application, List.of(idle)));
    }

    @Test
    void shares_nothing_where_there_are_too_few() {
        assertThat(share(Map.of(new UUID(0, 1), 0), 2, List.of(new UUID(0, 3)))).isEmpty();
    }

    @Test
    void lets_different_assessors_meet() {
        Random random = new Random(7);
        Map<UUID, Integer> loads = new HashMap<>();
        IntStream.range(0, 4).forEach(i -> loads.put(id(random), 0));
        List<UUID> applications =
                IntStream.range(0, 60).mapToObj(i -> id(random)).toList();

        Set<Set<UUID>> pairs = new HashSet<>();
        share(loads, 2, applications).values().forEach(pair -> pairs.add(Set.copyOf(pair)));

        assertThat(pairs).hasSize(6);
    }

    @Test
    void gives_no_application_to_an_assessor_with_a_conflict_while_enough_others_are_there() {
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            int each = 1 + random.nextInt(3);
            List<UUID> assessors = IntStream.range(0, each + random.nextInt(5))
                    .mapToObj(i -> id(random))
                    .toList();
            List<UUID> applications =
                    IntStream.range(0, 30).mapToObj(i -> id(random)).toList();
            Map<UUID, Set<UUID>> conflicts = new HashMap<>();
            applications.forEach(application -> conflicts.put(
                    application,
                    assessors.stream()
                            .filter(assessor -> random.nextInt(3) == 0)
                            .collect(Collectors.toSet())));
            Map<UUID, Integer> loads = assessors.stream().collect(Collectors.toMap(one -> one, one -> 0));

            Map<UUID, List<UUID>> shared =
                    new Allocation(random.nextInt(), each, loads, applications, conflicts).share();

            shared.forEach((application, chosen) -> {
                Set<UUID> barred = Objects.requireNonNull(conflicts.get(application));
                int fit = assessors.size() - barred.size();
                assertThat(chosen).hasSize(each).doesNotHaveDuplicates();
                assertThat(chosen.stream().filter(barred::contains)).hasSize(Math.max(0, each - fit));
            });
        }
    }

    @Test
    void repeats_itself_from_the_same_inputs_and_not_from_another_seed() {
        Random random = new Random(5);
        Map<UUID, Integer> loads = new HashMap<>();
        IntStream.range(0, 6).forEach(i -> loads.put(id(random), 0));
        List<UUID> applications =
                IntStream.range(0, 50).mapToObj(i -> id(random)).toList();
        Allocation allocation = new Allocation(42, 2, loads, applications, Map.of());

        assertThat(allocation.share())
                .isEqualTo(new Allocation(42, 2, new TreeMap<>(loads), applications, Map.of()).share())
                .isNotEqualTo(new Allocation(43, 2, loads, applications, Map.of()).share());
    }
}
