package hiring.application.candidate.rest;

import hiring.application.candidate.ChangeContact;
import hiring.application.candidate.Contact;
import hiring.application.candidate.ContactPreferences;
import hiring.application.candidate.ContactPreferences.PreferredChannel;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

    /**
     * How a candidate can be reached, and would like to be.
     *
     * @param preferredChannel what must be told is told whatever it says
     * @param postalAddress line by line, without the name
     * @param language a tag such as {@code cy} or {@code en-GB}
     */
    // One line each: they become headers of messages
    record ContactRequest(
            @Written(Purpose.NAME) @Schema(pattern = "[^\\r\\n\\t]*") @NotBlank @Size(max = 200)
            String name,

            @NotBlank @Size(max = EmailAddress.LONGEST) @ReachableEmail
            String email,

            @Nullable @Size(max = Telephone.LONGEST) @ReachableTelephone
            String telephone,

            @Nullable PreferredChannel preferredChannel,

            @Nullable @Size(max = 7) List<@Written(Purpose.LINE) @NotNull @Size(max = 100) String> postalAddress,

            @Nullable @Size(max = 35) @Pattern(regexp = LANGUAGE, message = "a language tag such as cy or en-GB")
            String language)
            implements RequestBody {

        private static final String LANGUAGE = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*";

        Contact contact() {
            return Contact.typed(name, email, telephone);
        }

        ContactPreferences preferences() {
            return ContactPreferences.typed(preferredChannel, postalAddress, language);
        }
    }

    /**
     * A candidate, and how they can be reached.
     *
     * @param postalAddress line by line; empty where none was given
     */
    record CandidateView(
            UUID id,
            String name,
            String email,
            @Nullable String telephone,
            @Nullable PreferredChannel preferredChannel,
            List<String> postalAddress,
            @Nullable String language) {

        static CandidateView of(UUID id, Contact contact, ContactPreferences preferences) {
            // Only a paper form may be without one, and its candidate has no account
            return new CandidateView(
                    id,
                    contact.name(),
                    Objects.requireNonNullElse(contact.email(), ""),
                    contact.telephone(),
                    preferences.channel(),
                    preferences.address(),
                    preferences.language());
        }
    }

    @PUT
    @Operation(summary = "Say how you can be reached")
    public CandidateView change(ContactRequest request) {
        Contact contact = request.contact();
        ContactPreferences preferences = request.preferences();
        changeContact.change(person.id(), contact, preferences);
        return CandidateView.of(person.id(), contact, preferences);
    }

    @GET
    @Operation(summary = "How you can be reached")
    @APIResponseSchema(value = CandidateView.class, responseCode = "200")
    public Response current() {
        return changeContact
                .current(person.id())
                .map(candidate -> Response.ok(
                                CandidateView.of(person.id(), candidate.contact(), candidate.preferences()))
                        .build())
                .orElseGet(() -> Problem.of(KitProblem.NOT_FOUND, "You have not said yet how you can be reached")
                        .toResponse());
    }
}
