package hiring.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error body as RFC 9457 defines it.
 *
 * @param code the last part of the type, easy to branch on
 * @param detail for this caller and this occurrence
 * @param errors every wrong field at once
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, @Nullable String detail) {
        return of(type, detail, List.of());
    }

    public static Problem of(ProblemType type, @Nullable String detail, List<FieldError> errors) {
        return new Problem(
                URI.create("urn:hiring:problem:" + type.code()),
                type.title(),
                type.status(),
                type.code(),
                detail,
                errors);
    }

    /** What a status alone tells. */
    static Problem ofStatus(int status) {
        KitProblem type = KitProblem.ofStatus(status);
        return new Problem(
                URI.create("urn:hiring:problem:" + type.code()), type.title(), status, type.code(), null, List.of());
    }

    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
