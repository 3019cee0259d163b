package hiring.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.client.Applications.Page;
import hiring.portal.client.Vacancies.Task;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What staff do in notification-service. */
@RegisterRestClient(configKey = "notifications")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(TokenRelay.class)
@Path("/api/v1")
public interface Notices {

    String ONCE = "Idempotency-Key";

    @GET
    @Path("/tasks")
    Page<Task> tasks(@Nullable @QueryParam("cursor") String cursor);

    @GET
    @Path("/calls")
    Page<Call> calls(@Nullable @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @POST
    @Path("/calls/{id}/attempts")
    Attempt attempt(UUID id, @HeaderParam(ONCE) String once, JsonNode result);

    @GET
    @Path("/messages")
    Page<Message> messages(@Nullable @QueryParam("state") String state, @Nullable @QueryParam("cursor") String cursor);

    /** What a person decides about a message: to send it again (retries), or that it has arrived (confirmations). */
    @POST
    @Path("/messages/{id}/{decision}")
    void decide(UUID id, String decision, @HeaderParam(ONCE) String once, JsonNode empty);

    record Call(
            UUID id,
            UUID vacancyId,
            UUID applicationId,
            String kind,
            String candidateName,
            @Nullable String telephone,
            @Nullable String numberToRing,
            String vacancyTitle,
            List<String> points,
            int attempts,
            Instant dueSince) {}

    record Attempt(UUID callId, String result, String state, int attempts) {}

    record Message(
            UUID id,
            UUID vacancyId,
            UUID applicationId,
            String kind,
            String channel,
            String state,
            int tries,
            String reason,
            Instant waitingSince) {}
}
