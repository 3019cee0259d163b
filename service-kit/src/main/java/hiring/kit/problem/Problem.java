package hiring.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error body as RFC 9457 defines it.
 *
 * @param code the last part of the type, easy to branch on
 * @param detail for this caller and this occurrence
 * @param errors every wrong field at once
 * @param members further fields for programs, with their own names, for example the id of a conflicting object
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The code follows it in the type of a problem. */
    public static final String TYPE_PREFIX = "urn:hiring:problem:";

    public Problem {
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
    }

    public static Problem of(ProblemType type, @Nullable String detail) {
        return of(type, detail, List.of());
    }

    public static Problem of(ProblemType type, @Nullable String detail, List<FieldError> errors) {
        return new Problem(
                URI.create(TYPE_PREFIX + type.code()),
                type.title(),
                type.status(),
                type.code(),
                detail,
                errors,
                Map.of());
    }

    /** A copy with one more member. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(members);
        more.put(name, value);
        return new Problem(type, title, status, code, detail, errors, more);
    }

    /** The problem of a status. */
    static Problem ofStatus(int status) {
        KitProblem type = KitProblem.ofStatus(status);
        return new Problem(
                URI.create(TYPE_PREFIX + type.code()), type.title(), status, type.code(), null, List.of(), Map.of());
    }

    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
