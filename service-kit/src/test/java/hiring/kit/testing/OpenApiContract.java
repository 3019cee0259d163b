package hiring.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * Holds a service's API to the document that is checked in as {@code openapi.yaml} in its module.
 *
 * <p>A test calls {@link #holds()} after the application was built ({@code @QuarkusTest}). Any difference fails it; a difference that
 * would break a caller is named as such. After a compatible change, {@code ./hiring test -Dcontracts.update=true} writes the new document;
 * a breaking one is refused even then: it needs a new version of the path.
 */
public final class OpenApiContract {

    private OpenApiContract() {}

    /** Compares {@code target/openapi/openapi.yaml}, written by the build, with {@code openapi.yaml}. */
    public static void holds() {
        Path checkedIn = Path.of("openapi.yaml");
        String generated = read(Path.of("target", "openapi", "openapi.yaml"));
        boolean update = Boolean.getBoolean("contracts.update");
        if (!Files.exists(checkedIn)) {
            assertThat(update)
                    .as("openapi.yaml is missing; -Dcontracts.update=true writes it")
                    .isTrue();
            write(checkedIn, generated);
            return;
        }
        String before = read(checkedIn);
        if (before.equals(generated)) {
            return;
        }
        ChangedOpenApi difference = OpenApiCompare.fromContents(before, generated);
        assertThat(difference.isIncompatible())
                .as("The API breaks its callers: %s", breaks(difference))
                .isFalse();
        assertThat(update)
                .as("The API differs, compatibly, from openapi.yaml; -Dcontracts.update=true writes the new one")
                .isTrue();
        write(checkedIn, generated);
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
