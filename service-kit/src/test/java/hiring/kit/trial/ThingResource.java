package hiring.kit.trial;

import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.conflict.StaffCheck;
import hiring.kit.identity.Roles;
import hiring.kit.problem.FieldError;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.RequestBody;
import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/things")
class ThingResource {

    private final Things things;
    private final StaffCheck staff;
    private final CurrentVertxRequest request;

    ThingResource(Things things, StaffCheck staff, CurrentVertxRequest request) {
        this.request = request;
        this.staff = staff;
        this.things = things;
    }

    record PartRequest(
            @NotBlank @Size(max = 10) String label,
            @NotNull @Min(1) Integer count) {}

    record TextsRequest(
            @Written(Purpose.NAME) @NotBlank @Size(max = 100)
            String name,

            @NotBlank @Size(max = 100) String line,
            @NotBlank @Size(max = 1000) String prose,
            @NotNull @Size(max = 5) List<@Written(Purpose.CODE) @NotBlank @Size(max = 10) String> codes,
            @NotNull @Size(max = 5) List<@NotBlank @Size(max = 1000) String> paragraphs,
            @NotNull @Size(max = 5) Map<String, @Size(max = 20) String> answers)
            implements RequestBody {}

    record ThingRequest(
            @NotBlank @Size(max = 20) String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean flag,
            @NotNull @Size(max = 5) List<@Valid PartRequest> parts)
            implements RequestBody {

        @Override
        public List<FieldError> findings() {
            return from != null && to != null && to.isBefore(from)
                    ? List.of(new FieldError("/to", "before-start", "This is before the start"))
                    : List.of();
        }
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    public Response make(ThingRequest request) {
        UUID id = things.make(request.name());
        return Response.created(URI.create("/things/" + id))
                .tag("1")
                .entity(Map.of("id", id))
                .build();
    }

    /** Returns what it has read. */
    @POST
    @Path("texts")
    @PermitAll
    public TextsRequest texts(TextsRequest request) {
        return request;
    }

    record Sought(
            @QueryParam("q") @Size(max = 100) @Nullable String words,
            @QueryParam("place") @Size(max = 5) List<@Size(max = 100) String> places) {}

    @GET
    @Path("sought/{kind}")
    @PermitAll
    public Map<String, Object> sought(
            @PathParam("kind") @Size(max = 20) String kind,
            @Valid @BeanParam Sought sought,
            @QueryParam("code") @Written(Purpose.CODE) @Size(max = 20) @Nullable String code) {
        return Map.of(
                "kind",
                kind,
                "words",
                String.valueOf(sought.words()),
                "places",
                sought.places(),
                "code",
                String.valueOf(code));
    }

    @GET
    @PermitAll
    public Map<String, Integer> list(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return Map.of("limit", limit);
    }

    /** The address by which a caller who is not signed in is counted. */
    @GET
    @Path("caller")
    @PermitAll
    public String caller() {
        return request.getCurrent().request().remoteAddress().hostAddress();
    }

    @GET
    @Path("of/{vacancyId}")
    @RolesAllowed({Roles.RECRUITER, Roles.AUDITOR})
    @RefusesApplicants
    public String of(@PathParam("vacancyId") UUID vacancyId) {
        return "rivals";
    }

    @GET
    @Path("by-query")
    @RolesAllowed(Roles.RECRUITER)
    @RefusesApplicants(parameter = "vacancy")
    public String byQuery(@QueryParam("vacancy") @Nullable UUID vacancy) {
        return "rivals";
    }

    @GET
    @Path("staff/{person}")
    @RolesAllowed(Roles.RECRUITER)
    public int mistakesAbout(@PathParam("person") UUID person) {
        return staff.mistakes(person, Roles.ASSESSOR, Map.of("/person", person)).size();
    }

    /** An endpoint for both roles, whose vacancy is found by another id. */
    @GET
    @Path("{id}/part")
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
    @RefusesApplicants(parameter = "id", by = Things.OwnerFinder.class)
    public String part(@PathParam("id") UUID id) {
        return "a part";
    }

    @GET
    @Path("since")
    @RolesAllowed(Roles.RECRUITER)
    public Map<String, Boolean> since(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("from") @Nullable Instant from) {
        Since after = SINCE.read(cursor);
        return Map.of("any", things.anySince(after == null ? from : after.at()));
    }

    private record Since(Instant at) {}

    private static final Keyset<Since> SINCE = Keyset.of(Since.class);

    @PUT
    @Path("{name}/dated")
    @RolesAllowed(Roles.RECRUITER)
    public Map<String, Boolean> put(@PathParam("name") String name, DatedRequest request) {
        return Map.of("any", things.anyNamed(name));
    }

    record DatedRequest(
            @NotNull Instant at,
            @Nullable LocalDate on,
            @Nullable YearMonth month) implements RequestBody {}

    @GET
    @Path("changed")
    @RolesAllowed(Roles.RECRUITER)
    public Response changed(@Context Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(new EntityTag("1"));
        return unchanged == null ? Response.ok(Map.of()).build() : unchanged.build();
    }

    @GET
    @Path("denied")
    public String denied() {
        return "unannotated";
    }

    @GET
    @Path("broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("jdbc:secret");
    }
}
