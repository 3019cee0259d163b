package hiring.vacancy.content.rest;

import hiring.kit.conflict.OpenToApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.ETags;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.vacancy.content.ContentBlock;
import hiring.vacancy.content.ContentBody;
import hiring.vacancy.content.ContentKind;
import hiring.vacancy.content.GradeTerms;
import hiring.vacancy.content.WriteContent;
import hiring.vacancy.content.WriteContent.CorrectionOutcome;
import hiring.vacancy.content.WriteContent.TextOutcome;
import hiring.vacancy.content.rest.ContentRequests.ContentBlockRequest;
import hiring.vacancy.content.rest.ContentRequests.ContentBodyRequest;
import hiring.vacancy.content.rest.ContentRequests.GradeCorrectionRequest;
import hiring.vacancy.content.rest.ContentRequests.GradeTermsRequest;
import hiring.vacancy.document.Grade;
import hiring.vacancy.document.Terms.AnnualLeave;
import hiring.vacancy.element.Limits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Texts that an organisation repeats in all its packs, and the terms of its grades, each from a day on. */
@Path("/api/v1")
@Tag(name = "organisation content")
@OpenToApplicants(because = "it is the organisation's own texts and grades")
class ContentResource {

    private static final String JSON = "application/json";
    private static final int LONGEST_HEADER = 200;

    private final WriteContent writeContent;
    private final CurrentPerson person;

    ContentResource(WriteContent writeContent, CurrentPerson person) {
        this.writeContent = writeContent;
        this.person = person;
    }

    /**
     * A text of an organisation and the day from which it is in force.
     *
     * @param level absent for everything but responsibilities
     */
    record ContentBlockView(
            UUID id,
            int version,
            String organisation,
            ContentKind kind,
            @Nullable String level,
            LocalDate effectiveFrom,
            ContentBody body) {

        static ContentBlockView of(ContentBlock block) {
            return new ContentBlockView(
                    block.id(),
                    block.version(),
                    block.organisation(),
                    block.kind(),
                    block.level().isEmpty() ? null : block.level(),
                    block.effectiveFrom(),
                    block.body());
        }
    }

    /**
     * The terms of a grade from a day on.
     *
     * @param superseded whether a correction has taken its place
     * @param corrects the row with the mistake, where this one is a correction
     * @param recordedBy who wrote it; absent for rows from before this was recorded
     */
    record GradeTermsView(
            UUID id,
            String organisation,
            String grade,
            LocalDate effectiveFrom,
            int noticeMonths,
            AnnualLeave annualLeave,
            boolean superseded,
            @Nullable UUID corrects,
            @Nullable String correctionReason,
            @Nullable UUID recordedBy,
            @Nullable Instant recordedAt) {

        static GradeTermsView of(GradeTerms terms) {
            return new GradeTermsView(
                    terms.id(),
                    terms.organisation(),
                    terms.grade(),
                    terms.effectiveFrom(),
                    terms.row().noticeMonths(),
                    terms.row().annualLeave(),
                    terms.superseded(),
                    terms.corrects(),
                    terms.correctionReason(),
                    terms.recordedBy(),
                    terms.recordedAt());
        }
    }

    @POST
    @Path("content-blocks")
    @Idempotent
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Add a text that is in force from a day on",
            description = "It takes over from the earlier one of its kind; packs that are published keep theirs.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ContentBlockView.class)))
    @ProblemCodes("content-exists")
    public Response add(@NotNull ContentBlockRequest request) {
        return writeContent
                .add(request.organisation(), request.kind(), request.level(), request.effectiveFrom(), request.body())
                .map(block -> Response.status(Response.Status.CREATED)
                        .tag(ETags.of(block.version()))
                        .entity(ContentBlockView.of(block))
                        .build())
                .orElseGet(ContentResource::exists);
    }

    @PUT
    @Path("content-blocks/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Correct a text", description = "Packs that are published keep theirs.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ContentBlockView.class)))
    @ProblemCodes("content-exists")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_HEADER) @Nullable String ifMatch,
            @NotNull ContentBodyRequest request) {
        return switch (writeContent.correct(id, request.body(), ETags.expected(ifMatch))) {
            case TextOutcome.Corrected(var block) ->
                Response.ok(ContentBlockView.of(block))
                        .tag(ETags.of(block.version()))
                        .build();
            case TextOutcome.Invalid(var mistakes) ->
                Problem.of(KitProblem.INVALID_REQUEST, null, mistakes).toResponse();
            case TextOutcome.Stale(var version) ->
                Problem.of(KitProblem.STALE, ETags.currentIs(version)).toResponse();
            case TextOutcome.NoSuchText() ->
                Problem.of(KitProblem.NOT_FOUND, null).toResponse();
        };
    }

    @GET
    @Path("content-blocks")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(summary = "List an organisation's texts, as they were added")
    public Page<ContentBlockView> blocks(
            @QueryParam("organisation") @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
                    String organisation,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = LONGEST_HEADER) @Nullable String cursor) {
        return Page.of(
                writeContent.blocksOf(organisation, Keyset.OF_ID.read(cursor), limit + 1),
                limit,
                row -> Keyset.OF_ID.cursorAfter(row.id()),
                ContentBlockView::of);
    }

    @POST
    @Path("grade-terms")
    @Idempotent
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Add the terms that come with a grade from a day on")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = GradeTermsView.class)))
    @ProblemCodes("content-exists")
    public Response addGrade(@NotNull GradeTermsRequest request) {
        return writeContent
                .addGrade(
                        person.staffId(),
                        request.organisation(),
                        Grade.of(request.grade()),
                        request.effectiveFrom(),
                        request.noticeMonths(),
                        request.annualLeave())
                .map(row -> Response.status(Response.Status.CREATED)
                        .entity(GradeTermsView.of(row))
                        .build())
                .orElseGet(ContentResource::exists);
    }

    @GET
    @Path("grade-terms")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @Operation(summary = "List an organisation's table of grades, as its rows were added")
    public Page<GradeTermsView> grades(
            @QueryParam("organisation") @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
                    String organisation,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = LONGEST_HEADER) @Nullable String cursor) {
        return Page.of(
                writeContent.gradesOf(organisation, Keyset.OF_ID.read(cursor), limit + 1),
                limit,
                row -> Keyset.OF_ID.cursorAfter(row.id()),
                GradeTermsView::of);
    }

    @POST
    @Path("grade-terms/{id}/corrections")
    @Idempotent
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Correct a row with a mistake",
            description = "Another row replaces it from the same day on; the old row stays in the list. Packs that are"
                    + " published, and"
                    + " vacancies that were sent to review, keep what they have.")
    @APIResponse(
            responseCode = "201",
            description = "The row that holds now",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = GradeTermsView.class)))
    @APIResponse(responseCode = "409", description = "It was corrected before, or says this already")
    @ProblemCodes({"already-corrected", "content-exists", "nothing-changed"})
    public Response correctGrade(@PathParam("id") UUID id, @NotNull GradeCorrectionRequest request) {
        return switch (writeContent.correctGrade(
                person.staffId(), id, request.noticeMonths(), request.annualLeave(), request.reason())) {
            case CorrectionOutcome.Corrected(var row) ->
                Response.status(Response.Status.CREATED)
                        .entity(GradeTermsView.of(row))
                        .build();
            case CorrectionOutcome.NoSuchRow() ->
                Problem.of(KitProblem.NOT_FOUND, null).toResponse();
            case CorrectionOutcome.AlreadyCorrected() ->
                Problem.of(ContentProblem.ALREADY_CORRECTED, null).toResponse();
            case CorrectionOutcome.NothingChanged() ->
                Problem.of(ContentProblem.NOTHING_CHANGED, null).toResponse();
        };
    }

    private static Response exists() {
        return Problem.of(ContentProblem.CONTENT_EXISTS, "Correct it, or let a new one begin on another day")
                .toResponse();
    }
}
