package hiring.application.candidate.rest;

import hiring.application.candidate.ChangeContact;
import hiring.application.candidate.Contact;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.RequestBody;
import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/candidates/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CANDIDATE)
@Tag(name = "candidate")
class CandidateResource {

    private final ChangeContact changeContact;
    private final CurrentPerson person;

    CandidateResource(ChangeContact changeContact, CurrentPerson person) {
        this.changeContact = changeContact;
        this.person = person;
    }

    // One line each: they become headers of messages
    record ContactRequest(
            @Written(Purpose.NAME) @Schema(pattern = "[^\\r\\n\\t]*") @NotBlank @Size(max = 200)
            String name,

            @NotBlank
            @Size(max = 254)
            @Email
            @Pattern(regexp = "[^\\s<>,;]+@[^\\s<>,;@]+", message = "must be an e-mail address")
            String email,

            @Nullable
            @Size(max = 40)
            @Pattern(regexp = "\\+?[0-9][0-9 ()-]{4,}( ?(ext\\.?|x) ?[0-9]+)?", message = "must be a telephone number")
            String telephone)
            implements RequestBody {}

    record CandidateView(
            UUID id, String name, String email, @Nullable String telephone) {

        static CandidateView of(UUID id, Contact contact) {
            return new CandidateView(id, contact.name(), contact.email(), contact.telephone());
        }
    }

    @PUT
    @Operation(summary = "Say how you can be reached")
    public CandidateView change(ContactRequest request) {
        Contact contact = new Contact(request.name().strip(), request.email().strip(), request.telephone());
        changeContact.change(person.id(), contact);
        return CandidateView.of(person.id(), contact);
    }

    @GET
    @Operation(summary = "How you can be reached")
    @APIResponseSchema(value = CandidateView.class, responseCode = "200")
    public Response current() {
        return changeContact
                .current(person.id())
                .map(contact ->
                        Response.ok(CandidateView.of(person.id(), contact)).build())
                .orElseGet(() -> Problem.of(KitProblem.NOT_FOUND, "You have not said yet how you can be reached")
                        .toResponse());
    }
}
