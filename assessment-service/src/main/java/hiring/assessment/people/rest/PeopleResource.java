package hiring.assessment.people.rest;

import hiring.kit.conflict.OpenToApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.people.KnownPerson;
import hiring.kit.people.People;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Names of staff, for the ids that other answers have, and to choose people from. Candidates are not among them. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.ASSESSOR, Roles.AUDITOR, Roles.ADMINISTRATOR})
@Tag(name = "people")
@OpenToApplicants(because = "it tells names of staff, and nothing of a vacancy")
class PeopleResource {

    private static final int SHORTEST = 2;

    private final People people;

    PeopleResource(People people) {
        this.people = people;
    }

    /** A role of staff. */
    enum StaffRole {
        RECRUITER,
        HIRING_MANAGER,
        ASSESSOR,
        AUDITOR,
        ADMINISTRATOR;

        String role() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A member of staff.
     *
     * @param active whether they can sign in
     */
    record PersonView(UUID id, String name, List<StaffRole> roles, boolean active) {

        static PersonView of(KnownPerson person) {
            return new PersonView(
                    person.id(),
                    person.name(),
                    List.of(StaffRole.values()).stream()
                            .filter(role -> person.roles().contains(role.role()))
                            .toList(),
                    person.active());
        }
    }

    @GET
    @Operation(
            summary = "Names and roles of staff",
            description = "Either by ids, with people who cannot sign in any more; or by a part of the name or"
                    + " address. A page of a search can have fewer people than the limit although another one follows."
                    + " An id that is no member of staff is left out.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PersonView> list(
            @QueryParam("ids") @Size(max = 50) List<UUID> ids,
            @Parameter(description = "A part of the name or address, of two characters or more")
                    @QueryParam("q")
                    @Size(max = 100)
                    @Written(Purpose.LINE)
                    @Nullable
                    String q,
            @QueryParam("role") @Nullable StaffRole role,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(50) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        if (!ids.isEmpty()) {
            return Page.complete(people.staff(ids).stream()
                    .filter(person -> role == null || person.roles().contains(role.role()))
                    .map(PersonView::of)
                    .toList());
        }
        if (q == null || q.strip().length() < SHORTEST) {
            throw new ProblemException(
                    KitProblem.INVALID_REQUEST,
                    List.of(new FieldError("/q", "required", "Name ids, or at least two characters of a name")));
        }
        Integer after = Keyset.OF_NUMBER.read(cursor);
        int from = after == null ? 0 : after;
        People.Found found = people.search(q.strip(), role == null ? null : role.role(), from, limit);
        return new Page<>(
                found.people().stream().map(PersonView::of).toList(),
                found.more() ? Keyset.OF_NUMBER.cursorAfter(from + limit) : null);
    }
}
