package hiring.acceptance.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    // A class as people write it: with its package's last folders, or alone with two words in its name
    private static final Pattern TYPE = Pattern.compile("(?:[a-z]+/)*([A-Z][a-z]+(?:[A-Z][a-z]*)+)(?:\\.java)?");
    private static final Set<String> NO_TYPES = Set.of("OpenCATS");

    @Test
    void every_relative_link_leads_to_a_file() {
        List<String> broken = new ArrayList<>();
        for (Path document : Repository.files(".md")) {
            LINK.matcher(Repository.read(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(Repository.name(document) + " -> " + target));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void the_guides_name_only_types_that_exist() {
        Set<String> types = Repository.files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> events = Repository.files(".java").stream()
                .map(Repository::read)
                .flatMap(source -> Pattern.compile("(?:record|enum|interface|class) (\\w+)")
                        .matcher(source)
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> unknown = new ArrayList<>();
        for (Path document : Repository.files("README.md", "CONTRIBUTING.md", "docs/domain.md")) {
            QUOTED.matcher(Repository.read(document))
                    .results()
                    .map(quoted -> TYPE.matcher(quoted.group(1)))
                    .filter(java.util.regex.Matcher::matches)
                    .map(type -> type.group(1))
                    .filter(name -> !types.contains(name) && !events.contains(name) && !NO_TYPES.contains(name))
                    .forEach(name -> unknown.add(Repository.name(document) + " names " + name));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void every_decision_has_a_number_of_its_own_and_is_in_the_index() {
        Path folder = Repository.ROOT.resolve("docs/decisions");
        String index = Repository.read(folder.resolve("README.md"));
        List<String> wrong = new ArrayList<>();
        Set<String> numbers = new TreeSet<>();
        for (Path record : Repository.files(".md")) {
            String name = record.getFileName().toString();
            if (!record.equals(folder.resolve(name)) || name.equals("README.md")) {
                continue;
            }
            String number = name.substring(0, 4);
            String heading = Repository.read(record).lines().findFirst().orElse("");
            if (!numbers.add(number)) {
                wrong.add(name + ": another record has the number");
            }
            if (!heading.startsWith("# " + number + ". ")) {
                wrong.add(name + ": its heading does not begin with its number");
            }
            if (!index.contains("](" + name + ")")) {
                wrong.add(name + ": the index does not list it");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_decision_that_is_cited_exists() {
        Set<String> numbers = Repository.files(".md").stream()
                .map(Repository::name)
                .filter(name -> name.matches("docs/decisions/\\d{4}-.*"))
                .map(name -> name.substring("docs/decisions/".length(), "docs/decisions/".length() + 4))
                .collect(Collectors.toSet());
        Pattern citation = Pattern.compile("\\bdecision (\\d{4})\\b", Pattern.CASE_INSENSITIVE);
        List<String> unknown = new ArrayList<>();
        for (Path file : Repository.files(".java", ".md", ".properties")) {
            citation.matcher(Repository.read(file))
                    .results()
                    .map(cited -> cited.group(1))
                    .filter(number -> !numbers.contains(number))
                    .forEach(number -> unknown.add(Repository.name(file) + " cites " + number));
        }

        assertThat(unknown).isEmpty();
    }
}
