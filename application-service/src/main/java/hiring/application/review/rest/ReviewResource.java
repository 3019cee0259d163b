package hiring.application.review.rest;

import hiring.application.eligibility.Proposal;
import hiring.application.form.PersonalDetails;
import hiring.application.review.ApplicationCounts;
import hiring.application.review.CountApplications;
import hiring.application.review.ListAdjustments;
import hiring.application.review.ListApplications;
import hiring.application.submission.Application;
import hiring.application.submission.ApplicationStatus;
import hiring.application.submission.Applications;
import hiring.application.submission.EligibilityStatus;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Cursor;
import hiring.kit.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/vacancies/{vacancyId}")
@Tag(name = "review")
class ReviewResource {

    private static final int PIECE = 100;
    private static final List<String> COLUMNS = List.of(
            "id",
            "submitted at",
            "channel",
            "status",
            "eligibility",
            "proposal",
            "name",
            "given names",
            "family name",
            "withdrawn at");

    private final ListApplications listApplications;
    private final ListAdjustments listAdjustments;
    private final CountApplications countApplications;
    private final CurrentPerson person;

    ReviewResource(
            ListApplications listApplications,
            ListAdjustments listAdjustments,
            CountApplications countApplications,
            CurrentPerson person) {
        this.listApplications = listApplications;
        this.listAdjustments = listAdjustments;
        this.countApplications = countApplications;
        this.person = person;
    }

    /**
     * One line of the list.
     *
     * @param candidateName for recruiters only
     */
    record LineView(
            UUID id,
            UUID candidateId,
            @Nullable String candidateName,
            ApplicationStatus status,
            @Nullable EligibilityStatus eligibility,
            @Nullable Proposal proposal,
            boolean contested,
            Instant submittedAt,
            @Nullable Instant withdrawnAt) {

        static LineView of(ListApplications.Line line) {
            Application application = line.application();
            return new LineView(
                    application.id(),
                    application.candidateId(),
                    line.candidateName(),
                    application.status(),
                    application.eligibility(),
                    application.proposal(),
                    application.contestedAt() != null,
                    Objects.requireNonNull(application.submittedAt()),
                    application.withdrawnAt());
        }
    }

    /** A page of adjustments, for the API's description. */
    record AdjustmentsView(
            List<ListAdjustments.Asked> items, @Nullable String next) {}

    /** A page of the list, for the API's description. */
    record LinesView(List<LineView> items, @Nullable String next) {}

    @GET
    @Path("applications")
    @RolesAllowed({Roles.RECRUITER, Roles.AUDITOR})
    @Operation(
            summary = "The submitted applications of a vacancy",
            description = "Drafts are their authors' alone. Auditors see no names.")
    @APIResponseSchema(value = LinesView.class, responseCode = "200")
    public Response list(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("status") @Nullable ApplicationStatus status,
            @QueryParam("eligibility") @Nullable EligibilityStatus eligibility,
            @QueryParam("proposal") @Nullable Proposal proposal,
            @QueryParam("guaranteedInterview") @Nullable Boolean guaranteedInterview,
            @QueryParam("submittedFrom") @Nullable Instant submittedFrom,
            @QueryParam("submittedBefore") @Nullable Instant submittedBefore,
            @QueryParam("sort") @DefaultValue("SUBMITTED") Applications.Sort sort,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 400) @Nullable String cursor) {
        Applications.Position after = Cursor.read(
                cursor,
                2,
                values -> new Applications.Position(Instant.parse(values.get(0)), UUID.fromString(values.get(1))));
        return listApplications
                .list(
                        vacancyId,
                        new Applications.Filter(
                                status, eligibility, proposal, guaranteedInterview, submittedFrom, submittedBefore),
                        sort,
                        after,
                        limit + 1,
                        person.has(Roles.RECRUITER))
                .map(lines -> Response.ok(Page.of(lines, limit, ReviewResource::positionOf, LineView::of))
                        .build())
                .orElseGet(ReviewResource::absent);
    }

    // In pieces of a hundred, so that a large vacancy is never in memory whole
    @GET
    @Path("application-export")
    @RolesAllowed(Roles.RECRUITER)
    @Produces("text/csv")
    @Operation(
            summary = "The submitted applications as CSV",
            description = "For spreadsheets: what one of them would run as a formula begins with an apostrophe.")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public Response export(@PathParam("vacancyId") UUID vacancyId) {
        if (countApplications.count(vacancyId).isEmpty()) {
            return absent();
        }
        StreamingOutput rows = output -> {
            output.write(Csv.row(COLUMNS).getBytes(StandardCharsets.UTF_8));
            Applications.Position after = null;
            boolean more = true;
            while (more) {
                List<ListApplications.Line> lines = listApplications
                        .list(vacancyId, Applications.Filter.NONE, Applications.Sort.SUBMITTED, after, PIECE, true)
                        .orElse(List.of());
                for (ListApplications.Line line : lines) {
                    output.write(cells(line).getBytes(StandardCharsets.UTF_8));
                }
                more = lines.size() == PIECE;
                if (more) {
                    Application last = lines.getLast().application();
                    after = new Applications.Position(Objects.requireNonNull(last.submittedAt()), last.id());
                }
            }
        };
        return Response.ok(rows, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"applications.csv\"")
                .build();
    }

    private static String cells(ListApplications.Line line) {
        Application application = line.application();
        PersonalDetails details = application.form().personalDetails();
        return Csv.row(Arrays.asList(
                application.id(),
                application.submittedAt(),
                application.channel(),
                application.status(),
                application.eligibility(),
                application.proposal(),
                line.candidateName(),
                details == null ? null : details.givenNames(),
                details == null ? null : details.familyName(),
                application.withdrawnAt()));
    }

    @GET
    @Path("adjustments")
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "The adjustments to be arranged",
            description = "Of applications that are still in; for those who arrange them, whose view is audited.")
    @APIResponseSchema(value = AdjustmentsView.class, responseCode = "200")
    public Response adjustments(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("stage") @Size(max = 60) @Nullable String stage,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 400) @Nullable String cursor) {
        UUID after = Cursor.read(cursor, 1, values -> UUID.fromString(values.getFirst()));
        return Response.ok(Page.of(
                        listAdjustments.list(vacancyId, stage, after, limit + 1),
                        limit,
                        asked -> Cursor.after(List.of(asked.applicationId().toString())),
                        asked -> asked))
                .build();
    }

    @GET
    @Path("application-counts")
    @RolesAllowed({Roles.RECRUITER, Roles.AUDITOR})
    @Operation(summary = "How many applications there are, and what became of them")
    @APIResponseSchema(value = ApplicationCounts.class, responseCode = "200")
    public Response counts(@PathParam("vacancyId") UUID vacancyId) {
        return countApplications
                .count(vacancyId)
                .map(counts -> Response.ok(counts).build())
                .orElseGet(ReviewResource::absent);
    }

    private static String positionOf(ListApplications.Line line) {
        Application application = line.application();
        return Cursor.after(List.of(
                Objects.requireNonNull(application.submittedAt()).toString(),
                application.id().toString()));
    }

    private static Response absent() {
        return Problem.of(KitProblem.NOT_FOUND, null).toResponse();
    }
}
