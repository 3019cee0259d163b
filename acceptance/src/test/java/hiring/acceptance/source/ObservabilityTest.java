package hiring.acceptance.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Compares metrics, alerts, dashboards, runbooks and their documents with each other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ObservabilityTest {

    private static final Path FOLDER = Repository.ROOT.resolve("deploy/observability");
    private static final Path RULES = FOLDER.resolve("prometheus");
    private static final Path RUNBOOKS = Repository.ROOT.resolve("docs/operations/alerts");

    private static final Pattern REGISTERED =
            Pattern.compile("(Timer|Counter|Gauge|DistributionSummary)\\s*\\.builder\\(\\s*\"(hiring\\.[a-z.]+)\"");
    private static final Pattern COUNTED =
            Pattern.compile("metrics\\s*\\.(counter|gauge|timer)\\(\\s*\"(hiring[a-z.]+)\"");
    private static final Pattern FROM_DATABASE =
            Pattern.compile("gauges\\s*\\.(register)\\(\\s*\"(hiring\\.[a-z.]+)\"");

    private static final Pattern LISTED = Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE);
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern USED =
            Pattern.compile("\\b((?:hiring|http|jvm|process|kubelet|node|kafka)_[a-z_]+|up)\\b(?=[\\{\\[\\s)]|$)");
    private static final Pattern EXPRESSION = Pattern.compile("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern RULE = Pattern.compile("expr: \\|\\n((?: {10}.*\\n)+)");

    @Test
    void the_document_lists_the_metrics_of_the_code() {
        assertThat(listed().stream().filter(name -> name.startsWith("hiring_")))
                .containsExactlyInAnyOrderElementsOf(inCode());
    }

    @Test
    void every_metric_of_an_alert_or_a_dashboard_is_in_the_document() throws IOException {
        Map<String, Set<String>> used = new TreeMap<>();
        for (Path rules : List.of(RULES.resolve("alerts.yml"), RULES.resolve("slo.yml"))) {
            RULE.matcher(Repository.read(rules))
                    .results()
                    .forEach(rule -> used.computeIfAbsent(Repository.name(rules), file -> new TreeSet<>())
                            .addAll(metricsIn(rule.group(1))));
        }
        for (Path dashboard : dashboards()) {
            EXPRESSION
                    .matcher(Repository.read(dashboard))
                    .results()
                    .forEach(panel -> used.computeIfAbsent(Repository.name(dashboard), file -> new TreeSet<>())
                            .addAll(metricsIn(panel.group(1))));
        }

        assertThat(used).hasSizeGreaterThan(4).allSatisfy((file, names) -> {
            assertThat(names).as(file).isNotEmpty();
            assertThat(listed()).as(file).containsAll(names);
        });
    }

    @Test
    void every_alert_has_a_runbook_and_a_test_in_which_it_fires_and_one_in_which_it_does_not() throws IOException {
        String tests = allOf(RULES.resolve("tests"));
        List<String> wrong = new ArrayList<>();
        Set<String> alerts = alerts();
        for (String alert : alerts) {
            if (!Files.exists(RUNBOOKS.resolve(alert + ".md"))) {
                wrong.add(alert + " has no runbook");
            }
            List<MatchResult> cases = Pattern.compile("alertname: %s\\n\\s+exp_alerts:( \\[])?".formatted(alert))
                    .matcher(tests)
                    .results()
                    .toList();
            if (cases.stream().noneMatch(each -> each.group(1) == null)) {
                wrong.add(alert + " has no test in which it fires");
            }
            if (cases.stream().noneMatch(each -> each.group(1) != null)) {
                wrong.add(alert + " has no test in which it does not fire");
            }
            if (!rules().contains("runbook_url: docs/operations/alerts/" + alert + ".md")) {
                wrong.add(alert + " does not name its runbook");
            }
        }

        assertThat(wrong).isEmpty();
        try (Stream<Path> pages = Files.list(RUNBOOKS)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(alerts);
        }
    }

    @Test
    void every_runbook_says_what_it_means_what_candidates_notice_and_what_to_do() {
        assertThat(alerts())
                .allSatisfy(alert -> assertThat(Repository.read(RUNBOOKS.resolve(alert + ".md")))
                        .startsWith("# " + alert)
                        .contains("## What it means", "## Effect on candidates", "## Look", "## Mend", "```shell"));
    }

    @Test
    void promtool_accepts_the_rules_and_their_tests() throws Exception {
        boolean required = Boolean.getBoolean("hiring.promtool.required");
        assumeTrue(required || isInstalled(), "promtool is not installed");

        assertThat(promtool(RULES, "check", "config", "prometheus.yml")).doesNotContain("FAILED");
        List<String> command = new ArrayList<>(List.of("test", "rules"));
        try (Stream<Path> tests = Files.list(RULES.resolve("tests"))) {
            tests.map(file -> file.getFileName().toString()).sorted().forEach(command::add);
        }
        assertThat(promtool(RULES.resolve("tests"), command.toArray(String[]::new)))
                .doesNotContain("FAILED");
    }

    private static Set<String> inCode() {
        Set<String> names = new TreeSet<>();
        Repository.files(".java").stream()
                .filter(file -> Repository.name(file).contains("/src/main/"))
                .map(Repository::read)
                .forEach(source -> Stream.of(REGISTERED, COUNTED, FROM_DATABASE)
                        .flatMap(pattern -> pattern.matcher(source).results())
                        .map(found -> exported(found.group(1), found.group(2)))
                        .forEach(names::add));
        return names;
    }

    private static String exported(String kind, String name) {
        String base = name.replace('.', '_');
        return switch (kind) {
            case "Timer", "timer" -> base + "_seconds";
            case "Counter", "counter" -> base + "_total";
            default -> base;
        };
    }

    private static Set<String> listed() {
        return LISTED.matcher(Repository.read(Repository.ROOT.resolve("docs/operations/metrics.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // Without what a histogram's series add; a recorded name has a colon before the part that would match
    private static Set<String> metricsIn(String expression) {
        return USED.matcher(expression.replaceAll("\\w+:[\\w:]+", ""))
                .results()
                .map(found -> found.group(1).replaceAll("_(bucket|count|sum|max)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> alerts() {
        return ALERT.matcher(rules())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String rules() {
        return Repository.read(RULES.resolve("alerts.yml")) + Repository.read(RULES.resolve("slo.yml"));
    }

    private static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("grafana/dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private static String allOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Repository::read).collect(Collectors.joining("\n"));
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }

    private static String promtool(Path folder, String... arguments) throws Exception {
        Process process = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
