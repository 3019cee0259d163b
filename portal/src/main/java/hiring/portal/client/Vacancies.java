package hiring.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.client.Applications.Action;
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

/** What staff do in vacancy-service. */
@RegisterRestClient(configKey = "vacancies")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(TokenRelay.class)
@Path("/api/v1")
public interface Vacancies {

    String ONCE = "Idempotency-Key";

    @GET
    @Path("/tasks")
    Page<Task> tasks(@Nullable @QueryParam("cursor") String cursor);

    @GET
    @Path("/vacancies")
    Page<Item> find(
            @Nullable @QueryParam("q") String words,
            @Nullable @QueryParam("status") String status,
            @Nullable @QueryParam("mine") Boolean mine,
            @Nullable @QueryParam("cursor") String cursor);

    @POST
    @Path("/vacancies")
    RestResponse<Vacancy> create(@HeaderParam(ONCE) String once, JsonNode document);

    @GET
    @Path("/vacancies/{id}")
    RestResponse<Vacancy> vacancy(UUID id);

    @PUT
    @Path("/vacancies/{id}")
    RestResponse<Vacancy> change(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version, JsonNode document);

    @GET
    @Path("/vacancies/{id}/document")
    RestResponse<JsonNode> document(UUID id);

    @GET
    @Path("/vacancies/{id}/actions")
    Page<Action> actions(UUID id);

    @GET
    @Path("/vacancies/{id}/pack-check")
    PackReport check(UUID id);

    @GET
    @Path("/vacancies/{id}/history")
    Page<Change> history(UUID id);

    @GET
    @Path("/vacancies/{id}/application-pack.html")
    Response preview(UUID id);

    /** One of the acts that the vacancy's actions name: review-requests, approvals, returns and so on. */
    @POST
    @Path("/vacancies/{id}/{act}")
    Vacancy act(
            UUID id,
            String act,
            @HeaderParam(ONCE) String once,
            @HeaderParam(HttpHeaders.IF_MATCH) String version,
            JsonNode request);

    @POST
    @Path("/vacancies/{id}/copies")
    Vacancy copy(UUID id, @HeaderParam(ONCE) String once, JsonNode request);

    record Task(
            String kind,
            UUID id,
            UUID vacancyId,
            @Nullable UUID applicationId,
            @Nullable String stageCode,
            int number,
            Instant since,
            @Nullable Instant dueAt) {}

    record Item(
            UUID id,
            String reference,
            String title,
            @Nullable String directorate,
            String status,
            Instant closesAt) {}

    record Vacancy(
            UUID id,
            String status,
            int version,
            Instant closesAt,
            String closingWords,
            @Nullable Instant publishAt,
            @Nullable Instant publishedAt,
            int openingsLeft,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,
            @Nullable String returnReason,
            String reference,
            Organisation organisation,
            Post post) {}

    record Organisation(String name) {}

    record Post(String title, int openings) {}

    record PackReport(List<Finding> findings, List<Interval> intervals) {}

    record Finding(String code, String pointer, String severity, String message) {}

    record Interval(String from, String to, int daysBetween, int workingDaysBetween) {}

    record Change(
            String kind,
            Instant at,
            @Nullable UUID by,
            @Nullable String comment,
            List<String> parts) {}
}
