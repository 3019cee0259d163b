package hiring.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.client.Applications.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What assessors do in assessment-service. */
@RegisterRestClient(configKey = "assessments")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(TokenRelay.class)
@Path("/api/v1/assignments")
public interface Scoring {

    String ONCE = "Idempotency-Key";

    @GET
    Page<Assignment> assignments(
            @Nullable @QueryParam("status") String status, @Nullable @QueryParam("cursor") String cursor);

    @GET
    @Path("/{id}")
    Sheet sheet(UUID id);

    @GET
    @Path("/{id}/draft")
    RestResponse<Draft> draft(UUID id);

    @PUT
    @Path("/{id}/draft")
    RestResponse<Draft> saveDraft(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version, JsonNode draft);

    @PUT
    @Path("/{id}/scores")
    void submit(UUID id, JsonNode scores);

    @POST
    @Path("/{id}/conflicts-of-interest")
    void declareConflict(UUID id, @HeaderParam(ONCE) String once, JsonNode conflict);

    @GET
    @Path("/{id}/evidence/{stageCode}/video")
    Response video(UUID id, String stageCode, @Nullable @HeaderParam("Range") String range);

    record Assignment(
            UUID id,
            UUID vacancyId,
            String vacancyTitle,
            String stageCode,
            String stageName,
            UUID formId,
            String status,
            @Nullable Instant notBefore) {}

    record Sheet(
            UUID id,
            UUID vacancyId,
            String vacancyTitle,
            String stageCode,
            String stageName,
            String stageKind,
            UUID formId,
            String status,
            @Nullable Instant notBefore,
            @Nullable String panelRole,
            @Nullable Instant scoredAt,
            int planVersion,
            List<Line> lines,
            List<Evidence> evidence,
            boolean calibrationDue) {}

    record Line(
            String line,
            String criterion,
            String wording,
            String evidence,
            int weight,
            int lowest,
            int highest,
            List<Anchor> anchors,
            @Nullable Integer score,
            @Nullable String reason) {}

    record Anchor(int score, String meaning) {}

    record Evidence(String stageCode, String stageName, String kind, boolean handedIn) {}

    record Draft(List<DraftLine> scores) {}

    record DraftLine(
            @Nullable String line,
            @Nullable Integer score,
            @Nullable String reason) {}
}
