package hiring.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.client.Applications.Page;
import hiring.portal.client.Vacancies.Task;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What recruiters and managers do in assessment-service. */
@RegisterRestClient(configKey = "assessments")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(TokenRelay.class)
@Path("/api/v1")
public interface Selection {

    String ONCE = "Idempotency-Key";

    @GET
    @Path("/tasks")
    Page<Task> tasks(@Nullable @QueryParam("cursor") String cursor);

    @GET
    @Path("/vacancies/{vacancyId}/assessment-plan")
    Plan plan(UUID vacancyId);

    @GET
    @Path("/vacancies/{vacancyId}/assessment-counts")
    Counts counts(UUID vacancyId);

    @GET
    @Path("/vacancies/{vacancyId}/assessors")
    Page<Assessor> assessors(UUID vacancyId);

    @PUT
    @Path("/vacancies/{vacancyId}/assessors")
    Page<Assessor> nameAssessors(UUID vacancyId, JsonNode assessors);

    /** Names of staff, for a choice among those who have a role. */
    @GET
    @Path("/people")
    Page<Person> people(@QueryParam("role") String role, @Nullable @QueryParam("q") String words);

    @GET
    @Path("/vacancies/{vacancyId}/assignments")
    Page<Sheet> sheets(UUID vacancyId, @Nullable @QueryParam("cursor") String cursor);

    @POST
    @Path("/vacancies/{vacancyId}/assignments/{id}/reassignments")
    void reassign(UUID vacancyId, UUID id, @HeaderParam(ONCE) String once, JsonNode request);

    @GET
    @Path("/vacancies/{vacancyId}/moderations")
    Page<ModerationItem> moderations(UUID vacancyId, @Nullable @QueryParam("status") String status);

    @GET
    @Path("/moderations/{id}")
    Moderation moderation(UUID id);

    @PUT
    @Path("/moderations/{id}/decision")
    void decideModeration(UUID id, JsonNode decision);

    @GET
    @Path("/vacancies/{vacancyId}/stages/{stageCode}/proposal")
    Proposal proposal(UUID vacancyId, String stageCode, @Nullable @QueryParam("cursor") String cursor);

    @POST
    @Path("/vacancies/{vacancyId}/stages/{stageCode}/what-ifs")
    WhatIf whatIf(
            UUID vacancyId,
            String stageCode,
            @HeaderParam(ONCE) String once,
            @Nullable @QueryParam("cursor") String cursor,
            JsonNode terms);

    @GET
    @Path("/vacancies/{vacancyId}/stages/{stageCode}/publications")
    Page<Publication> publications(UUID vacancyId, String stageCode);

    @POST
    @Path("/vacancies/{vacancyId}/stages/{stageCode}/publications")
    Publication publish(UUID vacancyId, String stageCode, @HeaderParam(ONCE) String once, JsonNode request);

    @GET
    @Path("/vacancies/{vacancyId}/stages/{stageCode}/sessions")
    Page<Session> sessions(UUID vacancyId, String stageCode);

    @POST
    @Path("/vacancies/{vacancyId}/stages/{stageCode}/sessions")
    Session addSession(UUID vacancyId, String stageCode, @HeaderParam(ONCE) String once, JsonNode session);

    @POST
    @Path("/vacancies/{vacancyId}/stages/{stageCode}/allocations")
    Allocation allocate(UUID vacancyId, String stageCode, @HeaderParam(ONCE) String once, JsonNode empty);

    @POST
    @Path("/vacancies/{vacancyId}/stages/{stageCode}/places/{applicationId}/moves")
    void move(UUID vacancyId, String stageCode, UUID applicationId, @HeaderParam(ONCE) String once, JsonNode request);

    @PUT
    @Path("/vacancies/{vacancyId}/stages/{stageCode}/attendance/{applicationId}")
    void attended(UUID vacancyId, String stageCode, UUID applicationId, JsonNode attendance);

    @PUT
    @Path("/vacancies/{vacancyId}/stages/{stageCode}/results/{applicationId}")
    void result(UUID vacancyId, String stageCode, UUID applicationId, JsonNode result);

    @PUT
    @Path("/vacancies/{vacancyId}/stages/{stageCode}/decision")
    void decideStage(UUID vacancyId, String stageCode, JsonNode decision);

    @GET
    @Path("/vacancies/{vacancyId}/reserve-list")
    Page<ReservePlace> reserveList(UUID vacancyId);

    @POST
    @Path("/applications/{applicationId}/feedback")
    void releaseFeedback(UUID applicationId, @HeaderParam(ONCE) String once, JsonNode comment);

    record Plan(
            UUID vacancyId,
            String reference,
            String title,
            int openings,
            @Nullable Integer sealed,
            List<Stage> stages) {}

    record Stage(
            String code,
            String name,
            String kind,
            String state,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            List<LocalDate> dates,
            boolean optional,
            @Nullable String decision,
            String rule,
            @Nullable Integer places,
            @Nullable Integer passMark,
            @Nullable Integer highestMark,
            @Nullable Matrix matrix) {}

    record Matrix(int assessors, int lowest, int highest) {}

    record Counts(
            int known,
            @Nullable Integer sealed,
            int successful,
            int reserve,
            int unsuccessful,
            List<StageCounts> stages) {}

    record StageCounts(
            String code,
            String state,
            int participants,
            int waiting,
            int toScore,
            int scored,
            int progressed,
            int notProgressed,
            int withdrawn) {}

    record Assessor(UUID id, String name, int assigned) {}

    record Person(UUID id, String name) {}

    record Sheet(
            UUID id,
            String stageCode,
            UUID applicationId,
            UUID assessorId,
            String status,
            boolean vacant,
            boolean assessorHasApplied,
            @Nullable Instant scoredAt) {}

    record ModerationItem(
            UUID id,
            String stageCode,
            @Nullable UUID applicationId,
            String cause,
            String status,
            List<String> moderatedLines,
            Instant openedAt) {}

    record Moderation(
            UUID id,
            UUID vacancyId,
            String stageCode,
            String stageName,
            @Nullable UUID applicationId,
            String cause,
            String status,
            @Nullable String washUpReason,
            List<ModeratedLine> lines) {}

    record ModeratedLine(
            String line,
            String criterion,
            String wording,
            int lowest,
            int highest,
            List<GivenScore> scores,
            @Nullable Integer decidedScore,
            @Nullable String decidedReason) {}

    record GivenScore(String assessor, int score, @Nullable String reason) {}

    record Proposal(
            String rule,
            boolean complete,
            List<Waiting> waitingFor,
            @Nullable Instant publishedAt,
            @Nullable Integer places,
            @Nullable Integer passMark,
            int considered,
            int progressing,
            List<Candidate> candidates,
            @Nullable String next) {}

    record Waiting(String code, int count, String text) {}

    record Candidate(
            UUID applicationId,
            @Nullable BigDecimal total,
            @Nullable Integer rank,
            String proposed,
            @Nullable Boolean guaranteedInterview,
            List<Reason> reasons) {}

    record Reason(String code, String text) {}

    record WhatIf(
            int considered,
            int progressing,
            int progressingNow,
            List<UUID> entering,
            List<UUID> leaving,
            List<WhatIfCandidate> candidates,
            @Nullable String next) {}

    record WhatIfCandidate(
            UUID applicationId,
            BigDecimal total,
            @Nullable Integer rank,
            @Nullable String proposed,
            @Nullable Integer rankNow,
            @Nullable String proposedNow) {}

    record Publication(
            UUID id,
            int number,
            @Nullable String reason,
            @Nullable Integer places,
            @Nullable Integer passMark,
            String rationale,
            Instant publishedAt,
            int considered,
            int progressed) {}

    record Session(
            UUID id,
            Instant startsAt,
            Instant endsAt,
            String place,
            int capacity,
            int taken,
            List<SessionAssessor> assessors) {}

    record SessionAssessor(UUID id, String name, @Nullable String role) {}

    record Allocation(List<Placement> allocated, List<Unplaced> unplaced, List<ToLookAt> toLookAt) {}

    record Placement(UUID applicationId, UUID sessionId) {}

    record Unplaced(UUID applicationId, String reason) {}

    record ToLookAt(UUID applicationId, UUID sessionId, String why) {}

    record ReservePlace(int rank, UUID applicationId, String state) {}
}
