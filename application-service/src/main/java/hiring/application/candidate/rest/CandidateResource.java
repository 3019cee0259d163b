package hiring.application.candidate.rest;

import hiring.application.candidate.ChangeContact;
import hiring.application.candidate.Contact;
import hiring.kit.contact.EmailAddress;
import hiring.kit.contact.ReachableEmail;
import hiring.kit.contact.ReachableTelephone;
import hiring.kit.contact.Telephone;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.RequestBody;
import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How candidates can be reached. */
@Path("/api/v1/candidates/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CANDIDATE)
@Tag(name = "contact details")
class CandidateResource {

    private final ChangeContact changeContact;
    private final CurrentPerson person;

    CandidateResource(ChangeContact changeContact, CurrentPerson person) {
        this.changeContact = changeContact;
        this.person = person;
    }

    /** How a candidate can be reached. */
    // One line each: they become headers of messages
    record ContactRequest(
            @Written(Purpose.NAME) @Schema(pattern = "[^\\r\\n\\t]*") @NotBlank @Size(max = 200)
            String name,

            @NotBlank @Size(max = EmailAddress.LONGEST) @ReachableEmail
            String email,

            @Nullable @Size(max = Telephone.LONGEST) @ReachableTelephone
            String telephone)
            implements RequestBody {}

    /** A candidate, and how they can be reached. */
    record CandidateView(
            UUID id, String name, String email, @Nullable String telephone) {

        static CandidateView of(UUID id, Contact contact) {
            // Only a paper form may be without one, and its candidate has no account
            return new CandidateView(
                    id, contact.name(), Objects.requireNonNullElse(contact.email(), ""), contact.telephone());
        }
    }

    @PUT
    @Operation(summary = "Say how you can be reached")
    public CandidateView change(ContactRequest request) {
        Contact contact = Contact.typed(request.name(), request.email(), request.telephone());
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
