package hiring.kit.openapi;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answers that send an entity tag: those of a path that takes If-Match, those of what such a path takes or
 * answers at other paths, files that are sent in parts, and answers that can be 304.
 */
final class VersionHeaders {

    private static final int FIRST_ERROR = 400;
    private static final Set<String> CONDITIONAL = Set.of("206", "304");

    private VersionHeaders() {}

    static boolean isVersioned(PathItem path) {
        return path.getOperations().values().stream().anyMatch(VersionHeaders::isConditional);
    }

    private static boolean isConditional(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                "If-Match".equals(parameter.getName()) || "If-None-Match".equals(parameter.getName()));
    }

    /** The names of the schemas that operations with If-Match take or answer. */
    static Set<String> versionedTypes(Collection<PathItem> paths) {
        return paths.stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(VersionHeaders::isConditional)
                .flatMap(operation -> Stream.concat(
                        Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent()),
                        operation.getResponses().getAPIResponses().entrySet().stream()
                                .filter(answer -> isSuccess(answer.getKey()))
                                .map(answer -> answer.getValue().getContent())))
                .flatMap(VersionHeaders::typesOf)
                .collect(Collectors.toSet());
    }

    static boolean sendsETag(Operation operation, String status, boolean isVersioned, Set<String> versionedTypes) {
        if (!isSuccess(status)) {
            return false;
        }
        APIResponse answer = operation.getResponses().getAPIResponse(status);
        boolean declaresIt = answer.getHeaders() != null && answer.getHeaders().containsKey("ETag");
        return isVersioned
                || declaresIt
                || typesOf(answer.getContent()).anyMatch(versionedTypes::contains)
                || CONDITIONAL.stream()
                        .anyMatch(code -> operation.getResponses().getAPIResponse(code) != null);
    }

    static boolean isSuccess(String status) {
        return !status.equals("default") && Integer.parseInt(status) < FIRST_ERROR && !status.equals("204");
    }

    private static Stream<String> typesOf(@Nullable Content content) {
        return Optional.ofNullable(content).map(Content::getMediaTypes).stream()
                .flatMap(types -> types.values().stream())
                .map(media -> media.getSchema())
                .filter(Objects::nonNull)
                .map(Schema::getRef)
                .filter(Objects::nonNull);
    }
}
