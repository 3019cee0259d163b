package hiring.application.review.rest;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.Channel;
import hiring.application.application.EligibilityStatus;
import hiring.application.eligibility.Proposal;
import hiring.application.form.Adjustment;
import hiring.application.review.CountApplications;
import hiring.application.review.ExportApplications;
import hiring.application.review.Filter;
import hiring.application.review.ListAdjustments;
import hiring.application.review.ListApplications;
import hiring.application.review.ListPosition;
import hiring.application.review.ListedApplication;
import hiring.application.review.Sort;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.file.ContentDisposition;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The submitted applications of a vacancy, for staff. */
@Path("/api/v1/vacancies/{vacancyId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review")
@RefusesApplicants
class ReviewResource {

    private static final Keyset<ListPosition> PAGES = Keyset.of(ListPosition.class);
    private static final String START_OF_ID = "[0-9a-fA-F]{8}(-([0-9a-fA-F]{0,3}|[0-9a-fA-F]{4}"
            + "(-([0-9a-fA-F]{0,3}|[0-9a-fA-F]{4}(-([0-9a-fA-F]{0,3}|[0-9a-fA-F]{4}(-[0-9a-fA-F]{0,12})?))?))?))?";
    private final ListApplications listApplications;
    private final ExportApplications exportApplications;
    private final ListAdjustments listAdjustments;
    private final CountApplications countApplications;
    private final CurrentPerson person;

    ReviewResource(
            ListApplications listApplications,
            ExportApplications exportApplications,
            ListAdjustments listAdjustments,
            CountApplications countApplications,
            CurrentPerson person) {
        this.listApplications = listApplications;
        this.exportApplications = exportApplications;
        this.listAdjustments = listAdjustments;
        this.countApplications = countApplications;
        this.person = person;
    }

    /**
     * One line of the list.
     *
     * @param candidateName for recruiters only, as the parts of the name on the form
     * @param handler the recruiter who looks after it; absent where none does
     */
    record LineView(
            UUID id,
            UUID candidateId,
            @Nullable String candidateName,
            @Nullable String givenNames,
            @Nullable String familyName,
            ApplicationStatus status,
            @Nullable EligibilityStatus eligibility,
            @Nullable Proposal proposal,
            boolean contested,
            Channel channel,
            @Nullable UUID handler,
            Instant submittedAt,
            @Nullable Instant withdrawnAt) {

        static LineView of(ListedApplication line) {
            StaffId handler = line.handler();
            return new LineView(
                    line.id().value(),
                    line.candidateId().value(),
                    line.name(),
                    line.givenNames(),
                    line.familyName(),
                    line.status(),
                    line.eligibility(),
                    line.proposal(),
                    line.contested(),
                    line.channel(),
                    handler == null ? null : handler.value(),
                    line.submittedAt(),
                    line.withdrawnAt());
        }
    }

    /** The adjustments that one candidate has asked for. */
    record AdjustmentLineView(UUID applicationId, UUID candidateId, List<Adjustment> adjustments) {

        static AdjustmentLineView of(ListAdjustments.Asked asked) {
            return new AdjustmentLineView(asked.applicationId(), asked.candidateId(), asked.adjustments());
        }
    }

    @GET
    @Path("applications")
    @RolesAllowed({Roles.RECRUITER, Roles.AUDITOR})
    @Operation(
            summary = "The submitted applications of a vacancy",
            description =
                    "Drafts are their authors' alone. Auditors see no names, and neither sort nor search by them.")
    public Page<LineView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("status") @Nullable ApplicationStatus status,
            @QueryParam("eligibility") @Nullable EligibilityStatus eligibility,
            @QueryParam("proposal") @Nullable Proposal proposal,
            @Parameter(description = "For recruiters who do not score only")
                    @QueryParam("guaranteedInterview")
                    @Nullable
                    Boolean guaranteedInterview,
            @QueryParam("needsDecision") @Nullable Boolean needsDecision,
            @QueryParam("contested") @Nullable Boolean contested,
            @Parameter(description = "Whether staff typed it") @QueryParam("assisted") @Nullable Boolean assisted,
            @QueryParam("handler") @Nullable UUID handler,
            @Parameter(description = "Whether nobody looks after it") @QueryParam("unassigned") @Nullable
                    Boolean unassigned,
            @QueryParam("submittedFrom") @Nullable Instant submittedFrom,
            @QueryParam("submittedBefore") @Nullable Instant submittedBefore,
            @Parameter(
                            description = "For recruiters only: the beginning of a family name, of given names or "
                                    + "of both in either order; or a family name, a comma and the beginning of "
                                    + "given names. Accents, case and punctuation do not matter")
                    @QueryParam("name")
                    @Size(min = 1, max = 200)
                    @Nullable
                    String name,
            @Parameter(description = "At least the first eight characters of an application's id")
                    @QueryParam("reference")
                    @Size(max = 36)
                    @Pattern(regexp = START_OF_ID)
                    @Nullable
                    String reference,
            @QueryParam("sort") @DefaultValue("SUBMITTED") Sort sort,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 400) @Nullable String cursor) {
        Filter filter = new Filter(
                status,
                eligibility,
                proposal,
                guaranteedInterview,
                needsDecision,
                contested,
                assisted,
                handler,
                unassigned,
                submittedFrom,
                submittedBefore,
                name,
                reference);
        return switch (listApplications.list(
                new VacancyId(vacancyId),
                filter,
                sort,
                PAGES.read(cursor, position -> position.sort() == sort),
                limit + 1,
                person.has(Roles.RECRUITER),
                person.mayScore())) {
            case ListApplications.ListOutcome.Listed(var lines) ->
                Page.of(lines, limit, line -> PAGES.cursorAfter(ListPosition.after(line, sort)), LineView::of);
            case ListApplications.ListOutcome.NoSuchVacancy() -> throw new ProblemException(KitProblem.NOT_FOUND);
            case ListApplications.ListOutcome.NotForYou() ->
                throw new ProblemException(
                        KitProblem.FORBIDDEN, "Names and the guaranteed interview are for recruiters");
        };
    }

    @GET
    @Path("application-export")
    @RolesAllowed(Roles.RECRUITER)
    @Produces("text/csv")
    @Operation(
            summary = "The submitted applications as CSV",
            description = "For spreadsheets: with a byte order mark, times as the clocks of the vacancy show them "
                    + "with their offset, and an apostrophe before what would be run as a formula.")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public Response export(@PathParam("vacancyId") UUID vacancyId) {
        return exportApplications
                .export(new VacancyId(vacancyId))
                .map(export -> Response.ok((StreamingOutput) export::writeTo, "text/csv;charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment("applications.csv"))
                        .build())
                .orElseGet(ReviewResource::absent);
    }

    @GET
    @Path("adjustments")
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "The adjustments to be arranged",
            description = "Of applications that are still in; for those who arrange them, whose view is audited.")
    public Page<AdjustmentLineView> adjustments(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("stage") @Size(max = 60) @Nullable String stage,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 400) @Nullable String cursor) {
        UUID after = Keyset.OF_ID.read(cursor);
        return Page.of(
                listAdjustments.list(
                        new VacancyId(vacancyId), stage == null ? null : new StageCode(stage), after, limit + 1),
                limit,
                asked -> Keyset.OF_ID.cursorAfter(asked.applicationId()),
                AdjustmentLineView::of);
    }

    @GET
    @Path("application-counts")
    @RolesAllowed({Roles.RECRUITER, Roles.AUDITOR})
    @Operation(summary = "How many applications there are, and what became of them")
    @APIResponseSchema(value = ApplicationCountsView.class, responseCode = "200")
    public Response counts(@PathParam("vacancyId") UUID vacancyId) {
        return countApplications
                .count(new VacancyId(vacancyId))
                .map(counts -> Response.ok(ApplicationCountsView.of(counts)).build())
                .orElseGet(ReviewResource::absent);
    }

    private static Response absent() {
        return Problem.of(KitProblem.NOT_FOUND, null).toResponse();
    }
}
