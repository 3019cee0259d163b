package hiring.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Eligibility;
import hiring.portal.client.Applications.Finding;
import hiring.portal.client.Applications.Offer;
import hiring.portal.client.Applications.Page;
import hiring.portal.client.Vacancies.Task;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What staff do in application-service. */
@RegisterRestClient(configKey = "applications")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(TokenRelay.class)
@Path("/api/v1")
public interface Recruitment {

    String ONCE = "Idempotency-Key";

    @GET
    @Path("/tasks")
    Page<Task> tasks(@Nullable @QueryParam("cursor") String cursor);

    @GET
    @Path("/vacancies/{vacancyId}/applications")
    Page<Line> applications(
            UUID vacancyId,
            @Nullable @QueryParam("status") String status,
            @Nullable @QueryParam("eligibility") String eligibility,
            @Nullable @QueryParam("proposal") String proposal,
            @Nullable @QueryParam("contested") Boolean contested,
            @Nullable @QueryParam("cursor") String cursor,
            @Nullable @QueryParam("limit") Integer limit);

    @GET
    @Path("/vacancies/{vacancyId}/application-counts")
    Counts counts(UUID vacancyId);

    @GET
    @Path("/applications/{id}")
    Application application(UUID id);

    @GET
    @Path("/applications/{id}/eligibility")
    Eligibility eligibility(UUID id);

    @POST
    @Path("/applications/{id}/eligibility-decisions")
    void decide(UUID id, @HeaderParam(ONCE) String once, JsonNode decision);

    @POST
    @Path("/vacancies/{vacancyId}/eligibility-confirmations")
    Prepared prepareConfirmation(UUID vacancyId, @HeaderParam(ONCE) String once, JsonNode applications);

    @PUT
    @Path("/vacancies/{vacancyId}/eligibility-confirmations/{id}/result")
    Confirmed confirm(UUID vacancyId, UUID id, JsonNode request);

    @GET
    @Path("/applications/{id}/offers")
    Page<Offer> offers(UUID id);

    @POST
    @Path("/applications/{id}/offers")
    Offer offer(UUID id, @HeaderParam(ONCE) String once, JsonNode offer);

    record Line(
            UUID id,
            @Nullable String candidateName,
            String status,
            @Nullable String eligibility,
            @Nullable String proposal,
            boolean contested,
            String channel,
            Instant submittedAt) {}

    record Counts(
            long drafts,
            long submitted,
            long withdrawn,
            long eligible,
            long ineligible,
            long undecided,
            @Nullable Long sealed,
            long offersMade,
            long offersAccepted,
            long offersDeclined,
            List<Intake> intakes) {}

    record Intake(LocalDate startsOn, int places, int placesLeft) {}

    record Prepared(UUID id, int applications, List<Sample> sample, List<Refused> refused) {}

    record Sample(UUID applicationId, List<Finding> findings) {}

    record Refused(UUID applicationId, String code) {}

    record Confirmed(int confirmed, List<Refused> refused) {}
}
