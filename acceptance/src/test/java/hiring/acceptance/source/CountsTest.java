package hiring.acceptance.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Counts what makes sources hard to read, writes the table to {@code acceptance/target/counts.md}, and fails where a
 * number is over its limit.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountsTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:final |abstract |sealed |non-sealed )*(?:class|record|enum|interface|@interface) ",
            Pattern.MULTILINE);
    private static final String INSIDE = "(?:[^()]|\\([^()]*\\))*?";
    private static final Pattern TWO_UUIDS = Pattern.compile("\\w+ ?\\(" + INSIDE + "\\bUUID \\w+" + INSIDE
            + "\\bUUID \\w+" + INSIDE + "\\)" + "\\s*(?:throws [\\w, .]+)?(?=[{;]|implements)");
    private static final Pattern STAGE_AS_TEXT = Pattern.compile("\\bString (?:stage|stageCode)\\b(?! =)");
    private static final Pattern KIND_COMPARED =
            Pattern.compile("(?:==|!=) (?:SelectionStage\\.)?Kind\\.|switch \\([\\w.]*kind\\(\\)\\)");
    private static final Pattern DEED_AS_TEXT = Pattern.compile("audit\\s*\\.record(?:Once)?\\(\\s*\"");
    private static final Pattern INDEFINITE =
            Pattern.compile("\\b(?:nobody|somebody|whoever|everybody)\\b", Pattern.CASE_INSENSITIVE);

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Long> limits = new LinkedHashMap<>();

    @Test
    void counts_are_within_their_limits() throws IOException {
        List<Path> production = sources("/src/main/");
        List<Path> tests = sources("/src/test/");
        Map<Path, Long> packages = production.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .filter(file -> Repository.name(file).matches("(service-kit|\\w+-service)/.*"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));

        count(
                "types in the largest package of the kit and the services",
                15,
                packages.values().stream().mapToLong(Long::longValue).max().orElse(0));
        count(
                "packages with more than 15 types",
                0,
                packages.values().stream().filter(size -> size > 15).count());
        count("public types", production, PUBLIC_TYPE);
        count("signatures with two UUIDs or more", inServices(production), TWO_UUIDS);
        count("stage codes as String", inServices(production), STAGE_AS_TEXT);
        count("switches over and comparisons with a stage kind", inServices(production), KIND_COMPARED);
        limit("deeds in the audit trail as text", 0, production, DEED_AS_TEXT);
        count("\"nobody\", \"somebody\", \"whoever\", \"everybody\" in Java, Markdown and settings", all(), INDEFINITE);
        count(
                "lines of the largest test class",
                tests.stream()
                        .mapToLong(file -> Repository.read(file).lines().count())
                        .max()
                        .orElse(0));
        write();

        limits.forEach((what, limit) -> assertThat(counts.get(what)).as(what).isLessThanOrEqualTo(limit));
    }

    private void count(String what, long value) {
        counts.put(what, value);
    }

    private void count(String what, long limit, long value) {
        limits.put(what, limit);
        counts.put(what, value);
    }

    private void count(String what, List<Path> files, Pattern pattern) {
        counts.put(what, occurrences(files, pattern));
    }

    private void limit(String what, long limit, List<Path> files, Pattern pattern) {
        count(what, limit, occurrences(files, pattern));
    }

    private static long occurrences(List<Path> files, Pattern pattern) {
        return files.stream()
                .map(Repository::read)
                .map(text ->
                        pattern == INDEFINITE ? text : COMMENT.matcher(text).replaceAll(""))
                .mapToLong(text -> pattern.matcher(text).results().count())
                .sum();
    }

    private static List<Path> sources(String part) {
        return Repository.files(".java").stream()
                .filter(file -> ("/" + Repository.name(file)).contains(part))
                .toList();
    }

    private static List<Path> inServices(List<Path> files) {
        return files.stream()
                .filter(file -> Repository.name(file).matches("\\w+-service/.*"))
                .toList();
    }

    private static List<Path> all() {
        return Repository.files(".java", ".md", ".properties");
    }

    private void write() throws IOException {
        String rows = counts.entrySet().stream()
                .map(entry -> "| %s | %d | %s |"
                        .formatted(
                                entry.getKey(),
                                entry.getValue(),
                                limits.containsKey(entry.getKey()) ? limits.get(entry.getKey()) : ""))
                .collect(Collectors.joining("\n"));
        Path table = Path.of("target", "counts.md");
        Files.createDirectories(table.getParent());
        Files.writeString(table, "| what | number | limit |\n|---|---|---|\n" + rows + "\n");
    }
}
