package hiring.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * Compares a service's API with the committed {@code openapi.yaml} of its module.
 *
 * <p>A test calls {@link #holds()} after the application was built ({@code @QuarkusTest}). Any difference fails it, and
 * a breaking one is named as such. After a compatible change, {@code ./hiring test -Dcontracts.update=true} writes the
 * new document. A breaking change needs a new version of the path. New values of an enum are accepted with {@code
 * -Dcontracts.values=true}, after all readers that must know them are released.
 */
public final class OpenApiContract {

    private static final Set<String> WITH_BODY = Set.of("200", "201");

    // A quoted value may continue over several lines
    private static final Pattern PATTERN =
            Pattern.compile("(?m)^ +(pattern: (?:\"(?:[^\"\\\\]|\\\\[\\s\\S])*\"|.*))\\n");

    private OpenApiContract() {}

    /** Compares {@code target/openapi/openapi.yaml}, written by the build, with {@code openapi.yaml}. */
    public static void holds() {
        Path checkedIn = Path.of("openapi.yaml");
        String generated = read(Path.of("target", "openapi", "openapi.yaml"));
        assertThat(answersWithoutSchema(generated))
                .as("Responses without a schema, so that the comparison would miss a change of their content")
                .isEmpty();
        assertThat(DocumentRules.broken(generated))
                .as("Schemas and operations that break the rules for generated clients")
                .isEmpty();
        assertThat(DocumentRules.brokenCodes(generated))
                .as("Problem codes that @ProblemCodes omits or misspells")
                .isEmpty();
        assertThat(ExampleRules.broken(read(Path.of("target", "openapi", "openapi.json"))))
                .as("Examples that are missing, not valid or not used")
                .isEmpty();
        boolean update = Boolean.getBoolean("contracts.update");
        if (!Files.exists(checkedIn)) {
            assertThat(update)
                    .as("openapi.yaml is missing; -Dcontracts.update=true creates it")
                    .isTrue();
            write(checkedIn, generated);
            return;
        }
        String before = read(checkedIn);
        if (before.equals(generated)) {
            return;
        }
        ChangedOpenApi difference = difference(before, generated, Boolean.getBoolean("contracts.values"));
        assertThat(difference.isIncompatible())
                .as("Breaking changes of the API: %s", breaks(difference))
                .isFalse();
        assertThat(update)
                .as("The API has compatible changes; -Dcontracts.update=true writes them to openapi.yaml")
                .isTrue();
        write(checkedIn, generated);
    }

    /** The changes of a document; without new values of its enums, if they are accepted. */
    static ChangedOpenApi difference(String before, String generated, boolean newValuesAccepted) {
        OpenAPI old = parsed(withoutPatternsGoneFrom(generated, before));
        OpenAPI now = parsed(withoutBlankPatterns(generated));
        if (newValuesAccepted) {
            addNewValues(old, now);
        }
        return OpenApiCompare.fromSpecifications(old, now);
    }

    private static OpenAPI parsed(String document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(document, null, options).getOpenAPI();
    }

    // The parser's model has raw types
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void addNewValues(OpenAPI old, OpenAPI now) {
        now.getComponents().getSchemas().forEach((name, schema) -> {
            Schema former = old.getComponents().getSchemas().get(name);
            if (former != null && former.getEnum() != null && schema.getEnum() != null) {
                List values = new ArrayList(former.getEnum());
                schema.getEnum().stream()
                        .filter(value -> !values.contains(value))
                        .forEach(values::add);
                former.setEnum(values);
            }
        });
    }

    // The framework cannot derive a schema from a method that returns Response
    private static List<String> answersWithoutSchema(String document) {
        List<String> found = new ArrayList<>();
        OpenAPI api = new OpenAPIV3Parser().readContents(document).getOpenAPI();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operation.getResponses().entrySet().stream()
                                .filter(answer -> WITH_BODY.contains(answer.getKey()))
                                .filter(answer -> !saysWhatIsIn(answer.getValue()))
                                .forEach(answer -> found.add("%s %s %s".formatted(method, path, answer.getKey())))));
        return found;
    }

    private static boolean saysWhatIsIn(ApiResponse answer) {
        return answer.getContent() != null
                && !answer.getContent().isEmpty()
                && answer.getContent().values().stream()
                        .map(MediaType::getSchema)
                        .allMatch(schema -> schema != null && (schema.get$ref() != null || schema.getTypes() != null));
    }

    // Removing a pattern is compatible, but the comparison reports every other removal as breaking
    private static String withoutPatternsGoneFrom(String generated, String before) {
        return PATTERN.matcher(withoutBlankPatterns(before))
                .replaceAll(match -> generated.contains(match.group(1)) ? Matcher.quoteReplacement(match.group()) : "");
    }

    // The pattern of @NotBlank, where there is no narrower one
    private static String withoutBlankPatterns(String document) {
        return document.replaceAll("(?m)^ +pattern: \\\\S\\n", "");
    }

    private static List<String> breaks(ChangedOpenApi difference) {
        List<String> removed = difference.getMissingEndpoints().stream()
                .map(endpoint -> "removed " + endpoint)
                .toList();
        List<String> changed = difference.getChangedOperations().stream()
                .filter(operation -> operation.isIncompatible())
                .map(operation -> "changed " + operation.getHttpMethod() + " " + operation.getPathUrl())
                .toList();
        return java.util.stream.Stream.concat(removed.stream(), changed.stream())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
