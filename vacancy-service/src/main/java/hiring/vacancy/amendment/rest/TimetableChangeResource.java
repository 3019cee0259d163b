package hiring.vacancy.amendment.rest;

import hiring.events.TimetableChangeReason;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.rest.ETags;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import hiring.vacancy.amendment.ChangeTimetable;
import hiring.vacancy.amendment.ChangeTimetable.ChangeOutcome;
import hiring.vacancy.amendment.TimetableAmendment;
import hiring.vacancy.amendment.TimetableChange;
import hiring.vacancy.lifecycle.rest.Refusals;
import hiring.vacancy.lifecycle.rest.VacancyAnswers;
import hiring.vacancy.lifecycle.rest.Views.TimetableView;
import hiring.vacancy.lifecycle.rest.Views.VacancyView;
import hiring.vacancy.timetable.StageMove;
import hiring.vacancy.timetable.Timetable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes of the dates of a published vacancy, for staff who recruit. */
@Path("/api/v1/vacancies/{id}/timetable-changes")
@Tag(name = "timetable changes")
@RefusesApplicants(parameter = "id")
class TimetableChangeResource {

    private static final String JSON = "application/json";
    private static final int LONGEST_IF_MATCH = 200;

    private final ChangeTimetable changeTimetable;
    private final CurrentPerson person;
    private final InstantSource clock;

    TimetableChangeResource(ChangeTimetable changeTimetable, CurrentPerson person, InstantSource clock) {
        this.changeTimetable = changeTimetable;
        this.person = person;
        this.clock = clock;
    }

    /**
     * A change of the dates of a published vacancy.
     *
     * @param because what candidates are told
     * @param reason for the record; candidates do not see it
     * @param closing absent to keep it
     * @param stages those that move; each names all its dates anew
     * @param start absent to keep it
     */
    record TimetableChangeRequest(
            @NotNull TimetableChangeReason because,
            @NotBlank @Size(max = 2_000) String reason,
            @Valid Timetable.@Nullable Closing closing,
            @Nullable @Size(max = 20) List<@NotNull @Valid StageMove> stages,
            @Valid Timetable.@Nullable Start start)
            implements RequestBody {

        TimetableAmendment amendment() {
            return new TimetableAmendment(closing, stages == null ? List.of() : stages, start);
        }
    }

    /**
     * A change of a timetable.
     *
     * @param because what candidates are told
     * @param reason for the record
     */
    record TimetableChangeView(
            int version,
            TimetableChangeReason because,
            String reason,
            UUID changedBy,
            Instant changedAt,
            Instant closesAtBefore,
            Instant closesAt,
            TimetableView before,
            TimetableView after) {

        static TimetableChangeView of(TimetableChange change) {
            return new TimetableChangeView(
                    change.version(),
                    change.reasonCode(),
                    change.reason(),
                    change.changedBy(),
                    change.changedAt(),
                    change.closesAtBefore(),
                    change.closesAt(),
                    TimetableView.of(change.before()),
                    TimetableView.of(change.after()));
        }
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Change dates of a published vacancy",
            description = "A later or an earlier closing, other windows and days. Candidates who have begun to apply"
                    + " are told once.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    @ProblemCodes({"closing-has-passed", "invalid-dates", "offers-accepted", "wrong-status"})
    public Response changeTimetable(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull TimetableChangeRequest request) {
        return switch (changeTimetable.change(
                person.staffId(),
                new VacancyId(id),
                request.amendment(),
                request.because(),
                request.reason(),
                ETags.expected(ifMatch))) {
            case ChangeOutcome.Changed(var vacancy) -> VacancyAnswers.of(vacancy, clock.instant());
            case ChangeOutcome.Refused(var why) -> Refusals.problem(why).toResponse();
            case ChangeOutcome.InvalidDates(var mistakes) -> VacancyAnswers.invalidDates(mistakes);
            case ChangeOutcome.Stale(var version) -> VacancyAnswers.stale(version);
            case ChangeOutcome.NoSuchVacancy() -> VacancyAnswers.notFound();
        };
    }

    @GET
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(summary = "How the dates of a published vacancy have changed, who decided it and why")
    public Page<TimetableChangeView> timetableChanges(@PathParam("id") UUID id) {
        return Page.complete(changeTimetable.of(new VacancyId(id)).stream()
                .map(TimetableChangeView::of)
                .toList());
    }
}
