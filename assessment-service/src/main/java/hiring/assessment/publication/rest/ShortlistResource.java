package hiring.assessment.publication.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.publication.Obstacle;
import hiring.assessment.publication.ProposalOutcome;
import hiring.assessment.publication.ProposeShortlist;
import hiring.assessment.publication.PublicationLookup;
import hiring.assessment.publication.PublicationOutcome;
import hiring.assessment.publication.PublishShortlist;
import hiring.assessment.publication.ReadPublications;
import hiring.assessment.publication.ReadPublications.Numbered;
import hiring.assessment.publication.rest.ShortlistView.MissingView;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proposes and publishes who goes on from a stage. */
@Path("/api/v1/vacancies/{vacancyId}/stages/{stageCode}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shortlists")
@RefusesApplicants
class ShortlistResource {

    private final ProposeShortlist proposeShortlist;
    private final PublishShortlist publishShortlist;
    private final ReadPublications readPublications;
    private final CurrentPerson person;

    ShortlistResource(
            ProposeShortlist proposeShortlist,
            PublishShortlist publishShortlist,
            ReadPublications readPublications,
            CurrentPerson person) {
        this.proposeShortlist = proposeShortlist;
        this.publishShortlist = publishShortlist;
        this.readPublications = readPublications;
        this.person = person;
    }

    /**
     * A person's decision on who goes on.
     *
     * @param places how many candidates go on at most; absent for the number of the selection process
     * @param passMark the lowest sufficient total; absent for the one of the selection process
     * @param acknowledgement required where candidates are marked
     * @param replaces the number of the stage's current publication, to replace it by this decision
     * @param reason why that publication is replaced; required with its number
     */
    public record PublicationRequest(
            @Min(0) @Max(100_000) @Nullable Integer places,
            @Min(0) @Max(1_000_000) @Nullable Integer passMark,
            @NotBlank @Size(max = 4000) String rationale,
            @Size(max = 4000) @Nullable String acknowledgement,
            @Min(1) @Max(1_000_000) @Nullable Integer replaces,
            @Size(max = 4000) @Nullable String reason)
            implements RequestBody {}

    @GET
    @Path("proposal")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER})
    @ProblemCodes({"invalid-terms", "no-such-stage", "nothing-to-decide"})
    @Operation(
            summary = "Show who would go on, and why",
            description =
                    "With other places or another pass mark than the process's own, to see what would change. Once it"
                            + " is published: who goes on. To people who may score, all who go on from a ranked stage"
                            + " look alike, so that nothing tells who asked for the guaranteed interview.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the candidates with every reason, best first",
            content = @Content(schema = @Schema(implementation = ShortlistView.class)))
    @APIResponse(responseCode = "404", description = "No such stage")
    @APIResponse(responseCode = "409", description = "From this stage all go on without a decision")
    public Response propose(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @QueryParam("places") @Min(0) @Max(100_000) @Nullable Integer places,
            @QueryParam("passMark") @Min(0) @Max(1_000_000) @Nullable Integer passMark,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1_000) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        var question =
                new ProposeShortlist.Question(places, passMark, person.mayScore(), Keyset.OF_ID.read(cursor), limit);
        return switch (proposeShortlist.propose(new VacancyId(vacancyId), new StageCode(stageCode), question)) {
            case ProposalOutcome.Proposed(var shortlist) ->
                Response.ok(ShortlistView.of(shortlist)).build();
            case ProposalOutcome.NoSuchStage none ->
                Problem.of(StageProblem.NO_SUCH_STAGE, null).toResponse();
            case ProposalOutcome.NotForScorers not ->
                Problem.of(KitProblem.FORBIDDEN, "Other places are for those who neither score nor sit on panels")
                        .toResponse();
            case ProposalOutcome.NothingToDecide nothing ->
                Problem.of(ShortlistProblem.NOTHING_TO_DECIDE, null).toResponse();
            case ProposalOutcome.BadCursor bad ->
                Problem.of(KitProblem.BAD_CURSOR, null).toResponse();
            case ProposalOutcome.Invalid(var mistakes) ->
                Problem.of(ShortlistProblem.INVALID_TERMS, null, mistakes).toResponse();
        };
    }

    @GET
    @Path("publications")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @ProblemCodes("no-such-stage")
    @Operation(summary = "List what was published of a stage, by number")
    @APIResponse(responseCode = "200", description = "A page of the list")
    @APIResponse(responseCode = "404", description = "No such stage")
    public Page<PublicationView> publications(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        Integer after = Keyset.OF_NUMBER.read(cursor);
        return readPublications
                .list(new VacancyId(vacancyId), new StageCode(stageCode), after == null ? 0 : after, limit)
                .map(rows -> Page.of(
                        rows,
                        limit,
                        numbered -> Keyset.OF_NUMBER.cursorAfter(
                                numbered.publication().number()),
                        PublicationView::of))
                .orElseThrow(() -> new ProblemException(StageProblem.NO_SUCH_STAGE));
    }

    @GET
    @Path("publications/{number}")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.AUDITOR})
    @ProblemCodes({"no-such-publication", "no-such-stage"})
    @Operation(
            summary = "Show a publication with the inputs of each decision",
            description = "It stays as it was published. To people who may score it says as little as the proposal.")
    @APIResponse(
            responseCode = "200",
            description = "The publication with a page of its candidates, best first",
            content = @Content(schema = @Schema(implementation = PublishedShortlistView.class)))
    @APIResponse(responseCode = "404", description = "No such stage or publication")
    public Response publication(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @PathParam("number") @Min(1) int number,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1_000) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return switch (readPublications.read(
                new VacancyId(vacancyId),
                new StageCode(stageCode),
                number,
                person.mayScore(),
                Keyset.OF_ID.read(cursor),
                limit)) {
            case PublicationLookup.Found found ->
                Response.ok(PublishedShortlistView.of(found)).build();
            case PublicationLookup.NoSuchStage none ->
                Problem.of(StageProblem.NO_SUCH_STAGE, null).toResponse();
            case PublicationLookup.NoSuchPublication none ->
                Problem.of(ShortlistProblem.NO_SUCH_PUBLICATION, null).toResponse();
            case PublicationLookup.BadCursor bad ->
                Problem.of(KitProblem.BAD_CURSOR, null).toResponse();
        };
    }

    @POST
    @Path("publications")
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER})
    @Idempotent
    @ProblemCodes({
        "acknowledgement-required",
        "already-published",
        "cannot-be-undone",
        "invalid-terms",
        "no-such-publication",
        "no-such-stage",
        "nothing-changed",
        "nothing-to-decide",
        "publication-replaced",
        "scored-here",
        "stage-not-complete",
        "vacancy-withdrawn"
    })
    @Operation(
            summary = "Publish who goes on",
            description =
                    "A person's decision, for all candidates of the stage at once. It is never changed; another one can"
                            + " replace it, with a reason, until candidates who would not go on any more have done"
                            + " something at a later stage. Each candidate whose decision differs is told.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "404", description = "No such stage, or no such publication to replace")
    @APIResponse(
            responseCode = "409",
            description = "Not complete, published or replaced already, nothing to decide, or it cannot be undone")
    @APIResponse(responseCode = "422", description = "Not valid, with every mistake")
    public Response publish(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            PublicationRequest request) {
        var decision = new PublishShortlist.Decision(
                request.places(),
                request.passMark(),
                request.rationale(),
                said(request.acknowledgement()),
                request.replaces(),
                said(request.reason()),
                person.staffId());
        return switch (publishShortlist.publish(new VacancyId(vacancyId), new StageCode(stageCode), decision)) {
            case PublicationOutcome.Published(var publication) ->
                Response.created(UriBuilder.fromPath("/api/v1/vacancies/{v}/stages/{s}/publications/{n}")
                                .build(vacancyId, stageCode, publication.number()))
                        .entity(PublicationView.of(new Numbered(publication, null)))
                        .build();
            case PublicationOutcome.NoSuchStage none ->
                Problem.of(StageProblem.NO_SUCH_STAGE, null).toResponse();
            case PublicationOutcome.VacancyWithdrawn withdrawn ->
                Problem.of(StageProblem.VACANCY_WITHDRAWN, null).toResponse();
            case PublicationOutcome.NothingToDecide nothing ->
                Problem.of(ShortlistProblem.NOTHING_TO_DECIDE, null).toResponse();
            case PublicationOutcome.AlreadyPublished(var at) ->
                Problem.of(ShortlistProblem.ALREADY_PUBLISHED, "Published at " + at)
                        .with("publishedAt", at)
                        .toResponse();
            case PublicationOutcome.NoSuchPublication none ->
                Problem.of(ShortlistProblem.NO_SUCH_PUBLICATION, null).toResponse();
            case PublicationOutcome.Replaced(var by) ->
                Problem.of(ShortlistProblem.PUBLICATION_REPLACED, "Replaced by number " + by)
                        .with("replacedBy", by)
                        .toResponse();
            case PublicationOutcome.NothingChanged nothing ->
                Problem.of(ShortlistProblem.NOTHING_CHANGED, null).toResponse();
            case PublicationOutcome.CannotBeUndone(var obstacles) ->
                Problem.of(
                                ShortlistProblem.CANNOT_BE_UNDONE,
                                obstacles.stream()
                                        .map(obstacle -> obstacle.kind().text())
                                        .collect(Collectors.joining("; ")))
                        .with(
                                "obstacles",
                                obstacles.stream().map(ObstacleView::of).toList())
                        .toResponse();
            case PublicationOutcome.HasScored scored ->
                Problem.of(ShortlistProblem.SCORED_HERE, null).toResponse();
            case PublicationOutcome.NotAcknowledged(var marked) ->
                Problem.of(ShortlistProblem.ACKNOWLEDGEMENT_REQUIRED, "Marked candidates: " + marked)
                        .with("marked", marked)
                        .toResponse();
            case PublicationOutcome.NotComplete(var waitingFor) ->
                Problem.of(
                                ShortlistProblem.STAGE_NOT_COMPLETE,
                                waitingFor.stream()
                                        .map(missing -> "%s: %d".formatted(missing.code(), missing.count()))
                                        .collect(Collectors.joining(", ")))
                        .with(
                                "waitingFor",
                                waitingFor.stream().map(MissingView::of).toList())
                        .toResponse();
            case PublicationOutcome.Invalid(var mistakes) ->
                Problem.of(ShortlistProblem.INVALID_TERMS, null, mistakes).toResponse();
        };
    }

    private static @Nullable String said(@Nullable String text) {
        return Optional.ofNullable(text).filter(words -> !words.isBlank()).orElse(null);
    }

    /**
     * Something because of which a publication cannot be replaced any more.
     *
     * @param code stable, kebab-case
     * @param count how many stages or participations
     */
    record ObstacleView(String code, @Min(0) long count, String text) {

        static ObstacleView of(Obstacle obstacle) {
            return new ObstacleView(
                    obstacle.kind().code(), obstacle.count(), obstacle.kind().text());
        }
    }
}
