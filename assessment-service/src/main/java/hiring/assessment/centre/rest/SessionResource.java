package hiring.assessment.centre.rest;

import hiring.assessment.centre.AttendanceOutcome;
import hiring.assessment.centre.PlanSession;
import hiring.assessment.centre.RecordAttendance;
import hiring.assessment.centre.SessionAssessor;
import hiring.assessment.centre.SessionDraft;
import hiring.assessment.centre.SessionOutcome;
import hiring.assessment.panel.rest.ListedOnce;
import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.sheet.PanelRole;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.problem.ProblemType;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Plans sessions, and records attendance. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "sessions")
@RefusesApplicants
class SessionResource {

    private static final Keyset<After> PAGES = Keyset.of(After.class);

    private final PlanSession planSession;
    private final RecordAttendance recordAttendance;
    private final CurrentPerson person;

    SessionResource(PlanSession planSession, RecordAttendance recordAttendance, CurrentPerson person) {
        this.person = person;
        this.planSession = planSession;
        this.recordAttendance = recordAttendance;
    }

    /**
     * An assessor of the panel.
     *
     * @param role absent for {@code MEMBER}
     */
    public record SessionAssessorRequest(
            @NotNull UUID id,

            @Written(Purpose.NAME) @NotBlank @Size(max = 200)
            String name,

            @Nullable PanelRole role) {

        SessionAssessor assessor() {
            return new SessionAssessor(id, name, role == null ? PanelRole.MEMBER : role);
        }
    }

    /**
     * A session to be held. An interview has one place and a panel of at least two. A panel that scores has one chair.
     */
    public record SessionRequest(
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,

            @Written(Purpose.LINE) @NotBlank @Size(max = 500)
            String place,

            @NotNull @Min(1) @Max(1000) Integer capacity,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid SessionAssessorRequest> assessors)
            implements RequestBody {

        @Override
        public List<FieldError> findings() {
            return ListedOnce.findings(assessors, SessionAssessorRequest::id);
        }

        SessionDraft draft() {
            return new SessionDraft(
                    startsAt,
                    endsAt,
                    place,
                    capacity,
                    assessors.stream().map(SessionAssessorRequest::assessor).toList());
        }
    }

    /** Whether a candidate came. */
    public record AttendanceRequest(@NotNull Boolean attended) implements RequestBody {}

    @POST
    @Path("sessions")
    @Idempotent
    @ProblemCodes({"invalid-session", "no-sessions-here", "no-such-stage", "stage-over", "vacancy-withdrawn"})
    @Operation(
            summary = "Plan a session",
            description = "On a day of the stage, in a room and with assessors who are free then, over all vacancies.")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "404", description = "No such stage")
    @APIResponse(responseCode = "409", description = "The stage has no sessions, or is over")
    @APIResponse(responseCode = "422", description = "Not valid, with every mistake")
    public Response plan(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            SessionRequest request) {
        return switch (planSession.plan(new VacancyId(vacancyId), new StageCode(stageCode), request.draft())) {
            case SessionOutcome.Planned(var session) ->
                Response.created(UriBuilder.fromPath("/api/v1/vacancies/{v}/stages/{s}/sessions")
                                .build(vacancyId, stageCode))
                        .entity(SessionView.of(session))
                        .build();
            case SessionOutcome.NoSuchStage none -> problem(StageProblem.NO_SUCH_STAGE);
            case SessionOutcome.NoSessionsHere none -> problem(StageProblem.NO_SESSIONS_HERE);
            case SessionOutcome.VacancyWithdrawn withdrawn -> problem(StageProblem.VACANCY_WITHDRAWN);
            case SessionOutcome.StageOver over -> problem(StageProblem.STAGE_OVER);
            case SessionOutcome.Invalid(var mistakes) ->
                Problem.of(SessionProblem.INVALID_SESSION, null, mistakes).toResponse();
        };
    }

    @GET
    @Path("sessions")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.ASSESSOR})
    @ProblemCodes("no-such-stage")
    @Operation(
            summary = "List the sessions of the stage, in the order of their start",
            description = "Assessors see those whose panel they are on.")
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "404", description = "No such stage")
    public Page<SessionView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        After after = PAGES.read(cursor);
        var vacancy = new VacancyId(vacancyId);
        var stage = new StageCode(stageCode);
        Instant start = after == null ? null : after.startsAt();
        UUID id = after == null ? null : after.id();
        boolean all = person.has(Roles.RECRUITER) || person.has(Roles.HIRING_MANAGER);
        return (all
                        ? planSession.list(vacancy, stage, start, id, limit)
                        : planSession.listOf(person.staffId(), vacancy, stage, start, id, limit))
                .map(rows -> Page.of(
                        rows, limit, row -> PAGES.cursorAfter(new After(row.startsAt(), row.id())), SessionView::of))
                .orElseThrow(() -> new ProblemException(StageProblem.NO_SUCH_STAGE));
    }

    private record After(Instant startsAt, UUID id) {}

    @PUT
    @Path("attendance/{applicationId}")
    @ProblemCodes({
        "attendance-contradicted",
        "give-mark",
        "no-place",
        "no-such-participant",
        "session-not-begun",
        "stage-over"
    })
    @Operation(
            summary = "Record whether a candidate came",
            description = "May be put right until it is published who goes on. Where candidates book, it can be"
                    + " recorded of one who has no place, too, once all sessions have begun; a place in"
                    + " a further session cancels it.")
    @APIResponse(responseCode = "204", description = "Recorded")
    @APIResponse(responseCode = "404", description = "The application does not take part in such a stage")
    @APIResponse(responseCode = "409", description = "Too early, too late, or scores say otherwise")
    public Response attendance(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @PathParam("applicationId") UUID applicationId,
            AttendanceRequest request) {
        return switch (recordAttendance.record(
                new VacancyId(vacancyId),
                new StageCode(stageCode),
                new ApplicationId(applicationId),
                request.attended())) {
            case AttendanceOutcome.Recorded recorded -> Response.noContent().build();
            case AttendanceOutcome.NoSuchParticipant none -> problem(StageProblem.NO_SUCH_PARTICIPANT);
            case AttendanceOutcome.NoPlace none -> problem(StageProblem.NO_PLACE);
            case AttendanceOutcome.TooEarly(var startsAt) ->
                Problem.of(StageProblem.SESSION_NOT_BEGUN, "It begins at " + startsAt)
                        .with("startsAt", startsAt)
                        .toResponse();
            case AttendanceOutcome.TooLate late -> problem(StageProblem.STAGE_OVER);
            case AttendanceOutcome.Contradicted contradicted -> problem(SessionProblem.ATTENDANCE_CONTRADICTED);
            case AttendanceOutcome.GiveMark give -> problem(SessionProblem.GIVE_MARK);
        };
    }

    private static Response problem(ProblemType problem) {
        return Problem.of(problem, null).toResponse();
    }
}
