package hiring.portal.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses of all pages, as the resources declare them. */
public final class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)(?:: ([^}]*))?}");
    // Values for the variables below an address; the first that fits counts
    private static final List<Map.Entry<String, Map<String, List<String>>>> VALUES = List.of(
            Map.entry(
                    "/my/applications/{id}/(receipt|answers|equality|withdraw|offers|feedback|eligibility|dates).*",
                    Map.of("id", List.of(StubServices.APPLICATION), "offer", List.of(StubServices.OTHER))),
            Map.entry("/my/applications/{id}", Map.of("id", List.of(StubServices.APPLICATION, StubServices.DRAFT))),
            Map.entry(
                    "/my/applications/{id}/.*",
                    Map.of(
                            "id", List.of(StubServices.DRAFT),
                            "place", List.of("0", "new"),
                            "criterion", List.of("experience-1"))),
            Map.entry(
                    "/my/.*",
                    Map.of(
                            "vacancy", List.of(StubServices.VACANCY),
                            "application", List.of(StubServices.APPLICATION),
                            "stage", List.of("first-sift"))),
            Map.entry(
                    "/staff/(assess|moderations).*",
                    Map.of("id", List.of(StubServices.OTHER, StubServices.OPEN), "stage", List.of("first-sift"))),
            Map.entry(
                    "/staff/vacancies/{vacancy}.*",
                    Map.of(
                            "vacancy", List.of(StubServices.VACANCY),
                            "id", List.of(StubServices.APPLICATION),
                            "application", List.of(StubServices.APPLICATION),
                            "sheet", List.of(StubServices.OTHER),
                            "session", List.of("d06f6e6e-9128-3239-bb73-58ff70124550"),
                            "stage", List.of("assessment-centre"))),
            Map.entry(
                    ".*",
                    Map.of(
                            "id", List.of(StubServices.VACANCY),
                            "name", List.of("unknown"),
                            "part", List.of("post", "criteria", "stages", "eligibility", "pack"))));

    private Routes() {}

    /** The path of a page with its variables, and whether it is a page or a file. */
    public record Route(String path, boolean page) {

        /** The addresses of this page with the stand-ins' data. */
        public List<String> addresses() {
            List<String> found = fill(path);
            return path.equals("/my/applications/{id}/history/gap")
                    ? found.stream()
                            .map(address -> address + "?from=2021-07-01&to=2023-03-31")
                            .toList()
                    : found;
        }

        public boolean answers(String address) {
            return address.matches(Arrays.stream(path.split("(?=\\{)|(?<=})", -1))
                    .map(part -> {
                        Matcher variable = VARIABLE.matcher(part);
                        return !variable.matches()
                                ? Pattern.quote(part)
                                : variable.group(2) == null ? "[^/]+" : "(" + variable.group(2) + ")";
                    })
                    .collect(java.util.stream.Collectors.joining()));
        }

        private List<String> fill(String text) {
            Matcher variable = VARIABLE.matcher(text);
            if (!variable.find()) {
                return List.of(text);
            }
            List<String> values = variable.group(2) == null
                    ? values(variable.group(1))
                    : List.of(variable.group(2).split("\\|", -1));
            return values.stream()
                    .flatMap(value ->
                            fill(text.substring(0, variable.start()) + value + text.substring(variable.end())).stream())
                    .toList();
        }

        private List<String> values(String variable) {
            return VALUES.stream()
                    .filter(entry -> path.matches(entry.getKey().replace("{", "\\{")))
                    .map(entry -> entry.getValue().get(variable))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No value for " + variable + " in " + path));
        }
    }

    public static List<Route> all() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("hiring.portal").stream()
                        .filter(type -> !type.isInterface() && type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(Routes::of)
                        .sorted(java.util.Comparator.comparing(Route::path))
                        .toList();
    }

    private static Stream<Route> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GET.class))
                .map(method -> new Route(path(resource, method), isPage(resource, method)));
    }

    private static boolean isPage(Class<?> resource, Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        if (produces == null) {
            produces = resource.getAnnotation(Produces.class);
        }
        return produces != null && produces.value()[0].equals("text/html");
    }

    private static String path(Class<?> resource, Method method) {
        String first = resource.getAnnotation(Path.class).value();
        Path rest = method.getAnnotation(Path.class);
        String path = rest == null ? first : first + "/" + rest.value();
        String single = path.replaceAll("/+", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }
}
