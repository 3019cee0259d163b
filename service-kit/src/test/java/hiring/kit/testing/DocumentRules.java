package hiring.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import hiring.kit.openapi.TypesInOpenApi;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks each schema and operation of an OpenAPI document, so that a client can be generated from it. */
final class DocumentRules {

    // Names from the standards and the platform
    private static final Set<String> STANDARD =
            Set.of("Problem", "UUID", "Instant", "LocalDate", "LocalTime", "OffsetDateTime", "YearMonth", "DayOfWeek");
    private static final Pattern NUMBERED = Pattern.compile(".*\\d");
    private static final Pattern SINGLE_WORD = Pattern.compile("[A-Z][a-z]*");

    private DocumentRules() {}

    /** All violations, in words. */
    static List<String> broken(String document) {
        List<String> found = new ArrayList<>();
        OpenAPI api = new OpenAPIV3Parser().readContents(document).getOpenAPI();
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (NUMBERED.matcher(name).matches()) {
                found.add(name + " has a number, because two types have this name");
            }
            if (SINGLE_WORD.matcher(name).matches() && !STANDARD.contains(name)) {
                found.add(name + " is a bare word: say of what");
            }
            if (!STANDARD.contains(name) && schema.getDescription() == null) {
                found.add(name + " is not described");
            }
            unbounded(name, schema, found);
        });
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> undescribed(method + " " + path, operation, found)));
        return found;
    }

    /** Codes that no operation names, and named codes that do not exist. */
    static List<String> brokenCodes(String document) {
        Set<String> named = new TreeSet<>();
        new OpenAPIV3Parser()
                .readContents(document).getOpenAPI().getPaths().values().stream()
                        .flatMap(item -> item.readOperations().stream())
                        .map(Operation::getExtensions)
                        .filter(extensions ->
                                extensions != null && extensions.containsKey(TypesInOpenApi.PROBLEM_CODES))
                        .flatMap(extensions -> ((List<?>) extensions.get(TypesInOpenApi.PROBLEM_CODES)).stream())
                        .forEach(code -> named.add((String) code));
        Set<String> general =
                Stream.of(KitProblem.values()).map(ProblemType::code).collect(Collectors.toSet());
        Set<String> own = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPath("target/classes")) {
            if (type.isAssignableTo(ProblemType.class) && type.isEnum()) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    own.add(((ProblemType) constant).code());
                }
            }
        }
        List<String> found = new ArrayList<>();
        own.stream().filter(code -> !named.contains(code)).forEach(code -> found.add(code + ": no operation names it"));
        named.stream()
                .filter(code -> !own.contains(code) && !general.contains(code))
                .forEach(code -> found.add(code + ": no problem has this code"));
        return found;
    }

    private static void undescribed(String where, Operation operation, List<String> found) {
        if (operation.getSummary() == null) {
            found.add(where + " has no summary");
        }
        if (operation.getDescription() == null) {
            found.add(where + " does not state the roles of its callers");
        }
        if (!operation.getResponses().containsKey("429")) {
            found.add(where + " does not document status 429");
        }
    }

    private static void unbounded(String where, Schema<?> schema, List<String> found) {
        Set<String> types = schema.getTypes() == null ? Set.of() : schema.getTypes();
        if (types.contains("string")
                && schema.getMaxLength() == null
                && schema.getEnum() == null
                && schema.getConst() == null) {
            found.add(where + " is a text without a maximum length");
        }
        if (types.contains("array") && schema.getMaxItems() == null) {
            found.add(where + " is a list without a maximum size");
        }
        boolean hasLeast = schema.getMinimum() != null || schema.getExclusiveMinimumValue() != null;
        boolean hasGreatest = schema.getMaximum() != null || schema.getExclusiveMaximumValue() != null;
        if (types.contains("integer") && !(hasLeast && hasGreatest)) {
            found.add(where + " is a number without a range");
        }
        if (schema.getItems() != null) {
            unbounded(where + "[]", schema.getItems(), found);
        }
        Map<String, ?> properties = schema.getProperties();
        if (properties != null) {
            properties.forEach((name, property) -> unbounded(where + "." + name, (Schema<?>) property, found));
        }
    }
}
