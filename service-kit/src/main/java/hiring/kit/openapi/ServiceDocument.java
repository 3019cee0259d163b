package hiring.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/**
 * Completes the document of a service with what all services share: bounds, error responses, headers, roles and
 * examples (decision 0058).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public final class ServiceDocument implements OASFilter {

    private static final int LONGEST_HEADER = 200;
    private static final String PRINTABLE = "^[ -~]*$";

    @Override
    public @Nullable Schema filterSchema(Schema schema) {
        Bounds.complete(schema);
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Refusals.addSchema(document);
        // The operator knows the address of a service, its contract does not
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description(
                        "This service, in the environment that this document was read from: production, test or local")
                .extensions(java.util.Map.of("x-internal", false))));
        if (document.getPaths() != null) {
            Collection<PathItem> paths = document.getPaths().getPathItems().values();
            Set<String> versioned = VersionHeaders.versionedTypes(paths);
            paths.forEach(path -> describe(path, versioned));
            Examples.add(document, ExampleTable.load());
        }
    }

    private static void describe(PathItem path, Set<String> versionedTypes) {
        boolean isVersioned = VersionHeaders.isVersioned(path);
        path.getOperations().forEach((method, operation) -> {
            boolean sendsParts = operation.getResponses().getAPIResponse("206") != null;
            Refusals.describe(method, operation);
            describeAccess(operation);
            operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                addHeadersOfAll(answer);
                if (VersionHeaders.sendsETag(operation, status, isVersioned, versionedTypes)) {
                    addHeader(answer, "ETag", "The version of what is here, for If-Match and If-None-Match");
                }
                if (sendsParts && (VersionHeaders.isSuccess(status) || status.equals("416"))) {
                    addHeader(answer, "Accept-Ranges", "bytes: a Range header can ask for a part");
                }
                if (status.equals("206") || status.equals("416")) {
                    addHeader(answer, "Content-Range", "Which part this is, and of how many bytes");
                }
                if (status.equals("429") || status.equals("503")) {
                    answer.addHeader(
                            "Retry-After",
                            header(
                                    "After how many seconds to try again",
                                    OASFactory.createSchema()
                                            .addType(SchemaType.INTEGER)
                                            .format("int32")
                                            .minimum(java.math.BigDecimal.ZERO)
                                            .maximum(java.math.BigDecimal.valueOf(86_400))));
                }
            });
        });
    }

    // OpenID Connect scopes are not our roles, so text and an extension describe the roles
    private static void describeAccess(Operation operation) {
        List<String> roles = Optional.ofNullable(operation.getSecurity()).orElse(List.of()).stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(role -> !role.equals("**"))
                .sorted()
                .distinct()
                .toList();
        boolean isPublic =
                operation.getSecurity() == null || operation.getSecurity().isEmpty();
        String who = isPublic
                ? "Callers need not be signed in."
                : roles.isEmpty()
                        ? "Callers must be signed in."
                        : "Callers must have one of the roles: " + String.join(", ", roles) + ".";
        String said = Optional.ofNullable(operation.getDescription()).orElse("");
        if (!said.contains(who)) {
            operation.setDescription(said.isBlank() ? who : said.strip() + "\n\n" + who);
        }
        if (!roles.isEmpty()) {
            operation.addExtension("x-roles", roles);
        }
        if (!isPublic) {
            SecurityRequirement signedIn =
                    OASFactory.createSecurityRequirement().addScheme("oidc", List.of());
            operation.setSecurity(List.of(signedIn));
        } else {
            operation.setSecurity(List.of());
        }
    }

    private static void addHeadersOfAll(APIResponse answer) {
        addHeader(answer, "RateLimit", "How many requests are left (r), and in how many seconds all are again (t)");
        addHeader(answer, "Access-Control-Allow-Origin", "The caller's origin, where a web page of a portal calls");
        addHeader(answer, "RateLimit-Policy", "How many requests (q) one person may make in a window of seconds (w)");
    }

    private static void addHeader(APIResponse answer, String name, String description) {
        answer.addHeader(
                name,
                header(
                        description,
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .maxLength(LONGEST_HEADER)
                                .pattern(PRINTABLE)));
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }
}
