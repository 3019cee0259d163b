package hiring.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.client.Applications.Page;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What candidates do in assessment-service. */
@RegisterRestClient(configKey = "assessments")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(TokenRelay.class)
@Path("/api/v1")
public interface Activities {

    @GET
    @Path("/activities")
    Page<Activity> own();

    @PUT
    @Path("/activities/{applicationId}/{stageCode}/video")
    Video handIn(
            UUID applicationId,
            String stageCode,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
            InputStream content);

    @GET
    @Path("/activities/{applicationId}/{stageCode}/video")
    Response video(UUID applicationId, String stageCode, @Nullable @HeaderParam("Range") String range);

    @GET
    @Path("/applications/{applicationId}/stages/{stageCode}/free-sessions")
    Page<FreeSession> freeSessions(UUID applicationId, String stageCode);

    @PUT
    @Path("/applications/{applicationId}/stages/{stageCode}/booking")
    Booking book(UUID applicationId, String stageCode, JsonNode session);

    @DELETE
    @Path("/applications/{applicationId}/stages/{stageCode}/booking")
    void cancelBooking(UUID applicationId, String stageCode);

    @GET
    @Path("/applications/{applicationId}/feedback")
    Feedback feedback(UUID applicationId);

    record Activity(
            UUID applicationId,
            UUID vacancyId,
            String vacancyTitle,
            String stageCode,
            String stageName,
            String kind,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            String state,
            @Nullable HandedIn handedIn,
            List<PartWindow> parts) {}

    record HandedIn(String contentType, long size, Instant handedInAt) {}

    record PartWindow(String code, String name, Instant opensAt, Instant closesAt) {}

    record Video(String contentType, long size, Instant handedInAt) {}

    record FreeSession(UUID sessionId, Instant startsAt, Instant endsAt, String place, int free, boolean booked) {}

    record Booking(UUID sessionId, Instant startsAt, Instant endsAt, String place) {}

    record Feedback(
            UUID applicationId,
            String vacancyTitle,
            Instant releasedAt,
            @Nullable String comment,
            List<StageFeedback> stages) {}

    record StageFeedback(
            String stageCode, String stageName, int lowest, int highest, List<CriterionFeedback> criteria) {}

    record CriterionFeedback(String criterion, String wording, BigDecimal mean, List<String> comments) {}
}
