package hiring.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which feature's SQL names which table, in the sources. Imports cannot show a feature that reads another
 * feature's rows.
 */
public final class TableOwners {

    private static final String KIT = "service-kit";
    private static final Pattern CREATED =
            Pattern.compile("create (?:unlogged )?table (?:if not exists )?(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:from|join|update|into|using|truncate)\\s+(?:only\\s+)?(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTED = Pattern.compile("\\bfrom\\s+\\w+(?:\\s+\\w+)?\\s*,\\s*(\\w+)");
    private static final Pattern ENTITY =
            Pattern.compile("@Entity\\b.*?(?:@Table\\(name = \"(\\w+)\"\\).*?)?class (\\w+)", Pattern.DOTALL);

    private TableOwners() {}

    /**
     * The tables that more than one feature names.
     *
     * @param module the service's folder
     * @param root the service's root package, for example {@code hiring.vacancy}
     * @return the features of each such table
     */
    public static Map<String, Set<String>> shared(Path module, String root) {
        Path sources = module.resolve("src/main/java").resolve(root.replace('.', '/'));
        Map<String, String> entities = files(sources, ".java")
                .map(TableOwners::read)
                .flatMap(source -> ENTITY.matcher(source).results())
                .collect(Collectors.toMap(
                        found -> found.group(2),
                        found -> found.group(1) != null ? found.group(1) : snakeCase(found.group(2)),
                        (one, other) -> one));
        Set<String> tables = tablesOf(module);
        Map<String, Set<String>> features = new TreeMap<>();
        for (String table : tablesOf(module.resolveSibling(KIT))) {
            tables.add(table);
            features.computeIfAbsent(table, name -> new TreeSet<>()).add(KIT);
        }
        files(sources, ".java").forEach(file -> {
            String feature = sources.relativize(file).getName(0).toString();
            namedIn(read(file))
                    .map(name -> entities.getOrDefault(name, name.toLowerCase(Locale.ROOT)))
                    .filter(tables::contains)
                    .forEach(table -> features.computeIfAbsent(table, name -> new TreeSet<>())
                            .add(feature));
        });
        features.values().removeIf(owners -> owners.size() < 2);
        return features;
    }

    private static Set<String> tablesOf(Path module) {
        return files(module.resolve("src/main/resources/db"), ".sql")
                .map(TableOwners::read)
                .flatMap(script -> CREATED.matcher(script).results())
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> namedIn(String source) {
        return TEXT.matcher(source)
                .results()
                .map(text -> text.group(1) != null ? text.group(1) : text.group(2))
                .flatMap(text -> Stream.of(NAMED, LISTED)
                        .flatMap(pattern -> pattern.matcher(text).results()))
                .map(found -> found.group(1));
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
