package hiring.application.journey.rest;

import hiring.application.journey.TellJourney;
import hiring.events.id.ApplicationId;
import hiring.kit.file.ContentDisposition;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The published dates of an application as a calendar file. */
@Path("/api/v1/applications/{id}/calendar")
@Tag(name = "calendars")
class CalendarResource {

    private static final String CALENDAR = "text/calendar";

    private final TellJourney tellJourney;
    private final CurrentPerson person;

    CalendarResource(TellJourney tellJourney, CurrentPerson person) {
        this.tellJourney = tellJourney;
        this.person = person;
    }

    @GET
    @RolesAllowed(Roles.CANDIDATE)
    @Produces(CALENDAR)
    @Operation(
            summary = "The published dates as a calendar file",
            description = "iCalendar (RFC 5545). A later file replaces the dates of an earlier one.")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public Response calendar(@PathParam("id") UUID id) {
        return tellJourney
                .dates(person.candidateId(), new ApplicationId(id))
                .map(dates -> Response.ok(DatesFile.of(dates), CALENDAR + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment("dates.ics"))
                        .build())
                .orElseGet(() -> Problem.of(KitProblem.NOT_FOUND, null).toResponse());
    }
}
