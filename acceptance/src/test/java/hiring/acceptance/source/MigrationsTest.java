package hiring.acceptance.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationsTest {

    // Numbers that never existed. A database in use has applied the later ones, so they are not given again
    private static final Map<String, String> GAPS = Map.of(
            "application-service", "20 21 23 24 25 26 30 35",
            "assessment-service", "4 6 8 15 17",
            "notification-service", "5 7 8",
            "vacancy-service", "4 5 6 7 8 9 14 15 18");

    @Test
    void every_number_is_used_once_and_none_is_left_out() {
        Map<String, List<Integer>> numbers = Repository.files(".sql").stream()
                .filter(file -> Repository.name(file).contains("/db/migration/"))
                .collect(Collectors.groupingBy(
                        file -> file.subpath(Repository.ROOT.getNameCount(), Repository.ROOT.getNameCount() + 1)
                                .toString(),
                        TreeMap::new,
                        Collectors.mapping(MigrationsTest::number, Collectors.toList())));

        assertThat(numbers).isNotEmpty().allSatisfy((module, used) -> {
            assertThat(used).doesNotHaveDuplicates();
            String gaps = IntStream.rangeClosed(1, new TreeSet<>(used).last())
                    .filter(number -> !used.contains(number))
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(" "));
            assertThat(gaps).isEqualTo(GAPS.getOrDefault(module, ""));
        });
    }

    private static int number(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
