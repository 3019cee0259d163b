package hiring.acceptance.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** docs/security.md answers each requirement of OWASP ASVS 5.0 at levels 1 and 2, and names only what exists. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityDocumentTest {

    private static final String DOCUMENT = Repository.read(Repository.ROOT.resolve("docs/security.md"));
    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| (yes|partly|no|none|site|portal) \\| [^|]+ \\|$",
            Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*[A-Z]\\w*|[A-Z]\\w*Test");
    private static final Pattern FILE =
            Pattern.compile("(?:deploy|docs|acceptance|[a-z]+-service|service-kit)/[\\w./-]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> OF_OTHERS = Set.of("SecureRandom");

    /** The numbers of the requirements: of each section, then those in it. */
    private static final String LEVEL_1 = """
            1.2:1,2,3,4,5 1.3:1,2 1.5:1 2.1:1 2.2:1,2 2.3:1 3.2:1,2 3.3:1 3.4:1,2 3.5:1,2,3 4.1:1 4.4:1 5.2:1,2
            5.3:1,2 6.1:1 6.2:1,2,3,4,5,6,7,8 6.3:1,2 6.4:1,2 7.2:1,2,3,4 7.4:1,2 8.1:1 8.2:1,2 8.3:1 9.1:1,2,3
            9.2:1 10.4:1,2,3,4,5 11.3:1,2 11.4:1 12.1:1 12.2:1,2 13.4:1 14.2:1 14.3:1 15.1:1 15.2:1 15.3:1
            """;

    private static final String LEVEL_2 = """
            1.1:1,2 1.2:6,7,8,9 1.3:3,4,5,6,7,8,9,10,11 1.4:1,2,3 1.5:2 2.1:2,3 2.2:3 2.3:2,3,4 2.4:1 3.3:2,3,4
            3.4:3,4,5,6 3.5:4,5 3.7:1,2 4.1:2,3 4.2:1 4.3:1,2 4.4:2,3,4 5.1:1 5.2:3 5.4:1,2,3 6.1:2,3
            6.2:9,10,11,12 6.3:3,4 6.4:3,4 6.5:1,2,3,4,5 6.6:1,2,3 6.8:1,2,3,4 7.1:1,2,3 7.3:1,2 7.4:3,4,5
            7.5:1,2 7.6:1,2 8.1:2 8.2:3 8.4:1 9.2:2,3,4 10.1:1,2 10.2:1,2 10.3:1,2,3,4 10.4:6,7,8,9,10,11
            10.5:1,2,3,4,5 10.6:1,2 10.7:1,2,3 11.1:1,2 11.2:1,2,3 11.3:3 11.4:2,3,4 11.5:1 11.6:1 12.1:2,3
            12.3:1,2,3,4 13.1:1 13.2:1,2,3,4,5 13.3:1,2 13.4:2,3,4,5 14.1:1,2 14.2:2,3,4 14.3:2,3 15.1:2,3
            15.2:2,3 15.3:2,3,4,5,6,7 16.1:1 16.2:1,2,3,4,5 16.3:1,2,3,4 16.4:1,2,3 16.5:1,2,3 17.1:1
            17.2:1,2,3,4 17.3:1,2
            """;

    @Test
    void each_requirement_has_one_answer() {
        Map<String, String> answered = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        ROW.matcher(DOCUMENT).results().forEach(row -> {
            if (answered.put(row.group(1), row.group(2)) != null) {
                twice.add(row.group(1));
            }
        });

        assertThat(twice).isEmpty();
        assertThat(answered).isEqualTo(standard()).hasSize(253);
    }

    @Test
    void the_sum_is_that_of_the_answers() {
        Map<String, Long> sums = ROW.matcher(DOCUMENT)
                .results()
                .collect(Collectors.groupingBy(row -> row.group(3), Collectors.counting()));

        sums.forEach((answer, sum) -> assertThat(DOCUMENT).contains(" %d %s".formatted(sum, answer)));
    }

    @Test
    void all_types_and_files_that_it_names_exist() {
        Set<String> types = Repository.files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> unknown = QUOTED.matcher(DOCUMENT)
                .results()
                .map(quoted -> quoted.group(1))
                .filter(name -> TYPE.matcher(name).matches() ? !isKnown(types, name) : isMissing(name))
                .toList();

        assertThat(unknown).isEmpty();
    }

    private static boolean isKnown(Set<String> types, String name) {
        return types.contains(name) || OF_OTHERS.contains(name);
    }

    private static boolean isMissing(String name) {
        Path file = Repository.ROOT.resolve(name);
        // What a build leaves is not there in a fresh copy
        return FILE.matcher(name).matches() && !name.contains("/target/") && !Files.exists(file);
    }

    private static Map<String, String> standard() {
        Map<String, String> levels = new TreeMap<>();
        Map.of("1", LEVEL_1, "2", LEVEL_2)
                .forEach((level, numbers) -> Pattern.compile("([\\d.]+):([\\d,]+)")
                        .matcher(numbers)
                        .results()
                        .forEach(section -> NUMBER.matcher(section.group(2))
                                .results()
                                .forEach(number -> levels.put(section.group(1) + "." + number.group(), level))));
        return levels;
    }
}
