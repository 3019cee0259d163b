package hiring.application.review.rest;

import hiring.application.review.ReadAnonymisedForm;
import hiring.application.review.VacancyOfSheet;
import hiring.events.id.SheetId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Anonymised forms, for assessors. */
@Path("/api/v1/anonymised-forms/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
@Tag(name = "anonymised forms")
@RefusesApplicants(parameter = "id", by = VacancyOfSheet.class)
class AnonymisedFormResource {

    private final ReadAnonymisedForm readAnonymisedForm;
    private final CurrentPerson person;

    AnonymisedFormResource(ReadAnonymisedForm readAnonymisedForm, CurrentPerson person) {
        this.readAnonymisedForm = readAnonymisedForm;
        this.person = person;
    }

    @GET
    @Operation(
            summary = "What an assessor may read of an application that was given to them",
            description =
                    "By the formId of the assessor's sheet, which differs from one assessor to the next. It shows the"
                            + " candidate's name only at a stage that says so, where the panel meets the candidate.")
    @APIResponseSchema(value = AnonymisedFormView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        return readAnonymisedForm
                .read(person.staffId(), new SheetId(id))
                .map(form -> Response.ok(AnonymisedFormView.of(id, form)).build())
                .orElseGet(() -> Problem.of(KitProblem.NOT_FOUND, null).toResponse());
    }
}
