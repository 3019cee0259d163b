package hiring.acceptance.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Keeps the lifecycles and the events in {@code docs/domain.md} as the code has them; {@code ./hiring test
 * -Dcontracts.update=true} writes them anew.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DomainDocumentTest {

    private static final Path DOCUMENT = Repository.ROOT.resolve("docs/domain.md");
    private static final Pattern LIFECYCLE =
            Pattern.compile("enum (\\w+).*?Set<\\1> next\\(\\) \\{(.*?)\\n    }", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("case ([A-Z_, \\n]+?) -> (?:Enum)?Set\\.\\w+\\(([^)]*)\\)");
    private static final Pattern CONSUMER =
            Pattern.compile("Reactions\\.to\\((\\w+)\\.class\\)(.*?)\\.build\\(\\)", Pattern.DOTALL);
    private static final Pattern REACTION = Pattern.compile("\\.(?:each|all)\\(\\s*(\\w+)\\.class");
    private static final Pattern IGNORED = Pattern.compile("\\.ignore\\(([^)]*)\\)");
    private static final Pattern CLASS = Pattern.compile("(\\w+)\\.class");
    private static final Pattern EVENT =
            Pattern.compile("record (\\w+)\\s*\\(.*?\\bimplements ([\\w, ]+)", Pattern.DOTALL);
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("/\\*\\*\\s*(?:\\*\\s+)?(.*?\\.)(?:\\s|\\*/)", Pattern.DOTALL);

    @Test
    void draws_the_lifecycles_as_the_code_has_them() throws IOException {
        holds("lifecycles", lifecycles());
    }

    @Test
    void lists_the_events_and_who_reacts_to_them() throws IOException {
        holds("events", events());
    }

    private static String lifecycles() {
        StringBuilder text = new StringBuilder();
        for (Path file : inServices()) {
            LIFECYCLE.matcher(Repository.read(file)).results().forEach(found -> text.append(drawing(file, found)));
        }
        return text.toString();
    }

    private static String drawing(Path file, MatchResult lifecycle) {
        StringBuilder steps = new StringBuilder();
        STEP.matcher(lifecycle.group(2)).results().forEach(step -> {
            for (String from : step.group(1).split(",", -1)) {
                for (String to : step.group(2).split(",", -1)) {
                    if (!to.isBlank()) {
                        steps.append("    ")
                                .append(from.strip())
                                .append(" --> ")
                                .append(to.strip())
                                .append('\n');
                    }
                }
            }
        });
        return "### `%s` (%s)\n\n```mermaid\nstateDiagram-v2\n%s```\n\n"
                .formatted(lifecycle.group(1), moduleOf(file), steps);
    }

    private static String events() {
        Map<String, Set<String>> listeners = listeners();
        StringBuilder rows = new StringBuilder("| event | what has happened | who reacts |\n|---|---|---|\n");
        eventSources().forEach((event, source) -> {
            MatchResult sentence = FIRST_SENTENCE
                    .matcher(source)
                    .results()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(event + " says nothing"));
            rows.append("| `%s` | %s | %s |\n"
                    .formatted(
                            event,
                            plain(sentence.group(1)),
                            String.join(", ", listeners.getOrDefault(event, Set.of("no service")))));
        });
        return rows.toString();
    }

    private static Map<String, Set<String>> listeners() {
        Map<String, Set<String>> listeners = new TreeMap<>();
        for (Path file : inServices()) {
            CONSUMER.matcher(Repository.read(file)).results().forEach(consumer -> {
                Set<String> reactedTo = classes(REACTION, consumer.group(2));
                if (consumer.group(2).contains("Other(")) {
                    Set<String> ignored = IGNORED.matcher(consumer.group(2))
                            .results()
                            .flatMap(list -> CLASS.matcher(list.group(1)).results())
                            .map(type -> type.group(1))
                            .collect(Collectors.toSet());
                    reactedTo.addAll(eventsOf(consumer.group(1)));
                    reactedTo.removeAll(ignored);
                }
                reactedTo.forEach(event -> listeners
                        .computeIfAbsent(event, name -> new TreeSet<>())
                        .add(moduleOf(file)));
            });
        }
        return listeners;
    }

    private static Set<String> classes(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> eventsOf(String topic) {
        return eventSources().entrySet().stream()
                .filter(event -> EVENT.matcher(event.getValue())
                        .results()
                        .flatMap(found -> Arrays.stream(found.group(2).split(",")))
                        .anyMatch(type -> type.strip().equals(topic)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The events by their names, with the source of each. */
    private static Map<String, String> eventSources() {
        Map<String, String> sources = new TreeMap<>();
        for (Path file : Repository.files(".java")) {
            String source = Repository.read(file);
            if (Repository.name(file).startsWith("event-contracts/src/main/") && source.contains("\n@EventName(")) {
                sources.put(file.getFileName().toString().replace(".java", ""), source);
            }
        }
        return sources;
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@(?:link|code) ([^}]*)}", "`$1`")
                .strip();
    }

    private static List<Path> inServices() {
        return Repository.files(".java").stream()
                .filter(file -> Repository.name(file).matches("\\w+-service/src/main/.*"))
                .toList();
    }

    private static String moduleOf(Path file) {
        return Repository.name(file).split("/", 2)[0];
    }

    private static void holds(String part, String expected) throws IOException {
        String begin = "<!-- from the code: " + part + " -->\n";
        String end = "<!-- end of " + part + " -->";
        List<String> around =
                new ArrayList<>(Arrays.asList(Repository.read(DOCUMENT).split(Pattern.quote(begin), 2)));
        String rest = around.get(1);
        String written = rest.substring(0, rest.indexOf(end));
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(DOCUMENT, around.get(0) + begin + "\n" + expected + rest.substring(rest.indexOf(end)));
            return;
        }
        assertThat(written).isEqualTo("\n" + expected);
    }
}
