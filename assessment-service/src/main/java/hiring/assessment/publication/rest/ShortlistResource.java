package hiring.assessment.publication.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.publication.ProposalOutcome;
import hiring.assessment.publication.ProposeShortlist;
import hiring.assessment.publication.PublicationOutcome;
import hiring.assessment.publication.PublishShortlist;
import hiring.assessment.publication.rest.ShortlistView.MissingView;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
    private final CurrentPerson person;

    ShortlistResource(ProposeShortlist proposeShortlist, PublishShortlist publishShortlist, CurrentPerson person) {
        this.proposeShortlist = proposeShortlist;
        this.publishShortlist = publishShortlist;
        this.person = person;
    }

    /**
     * A person's decision on who goes on.
     *
     * @param places how many candidates go on at most; absent for the number of the selection process
     * @param passMark the lowest sufficient total; absent for the one of the selection process
     * @param acknowledgement required where candidates are marked
     */
    public record PublicationRequest(
            @Min(0) @Max(100_000) @Nullable Integer places,
            @Min(0) @Max(1_000_000) @Nullable Integer passMark,
            @NotBlank @Size(max = 4000) String rationale,
            @Size(max = 4000) @Nullable String acknowledgement)
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
            description = "Every candidate with every reason, best first",
            content = @Content(schema = @Schema(implementation = ShortlistView.class)))
    @APIResponse(responseCode = "404", description = "No such stage")
    @APIResponse(responseCode = "409", description = "From this stage all go on without a decision")
    public Response propose(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            @QueryParam("places") @Min(0) @Max(100_000) @Nullable Integer places,
            @QueryParam("passMark") @Min(0) @Max(1_000_000) @Nullable Integer passMark) {
        return switch (proposeShortlist.propose(
                new VacancyId(vacancyId), new StageCode(stageCode), places, passMark, person.mayScore())) {
            case ProposalOutcome.Proposed(var shortlist) ->
                Response.ok(ShortlistView.of(shortlist)).build();
            case ProposalOutcome.NoSuchStage none ->
                Problem.of(StageProblem.NO_SUCH_STAGE, null).toResponse();
            case ProposalOutcome.NotForScorers not ->
                Problem.of(KitProblem.FORBIDDEN, "Other places are for those who neither score nor sit on panels")
                        .toResponse();
            case ProposalOutcome.NothingToDecide nothing ->
                Problem.of(ShortlistProblem.NOTHING_TO_DECIDE, null).toResponse();
            case ProposalOutcome.Invalid(var mistakes) ->
                Problem.of(ShortlistProblem.INVALID_TERMS, null, mistakes).toResponse();
        };
    }

    @POST
    @Path("publications")
    @RolesAllowed(Roles.RECRUITER)
    @Idempotent
    @ProblemCodes({
        "acknowledgement-required",
        "already-published",
        "invalid-terms",
        "no-such-stage",
        "nothing-to-decide",
        "stage-not-complete",
        "vacancy-withdrawn"
    })
    @Operation(
            summary = "Publish who goes on",
            description = "A person's decision, for all candidates of the stage at once. It cannot be changed.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "404", description = "No such stage")
    @APIResponse(responseCode = "409", description = "Not complete, published already, or nothing to decide")
    @APIResponse(responseCode = "422", description = "Not valid, with every mistake")
    public Response publish(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("stageCode") @Size(max = 100) String stageCode,
            PublicationRequest request) {
        var decision = new PublishShortlist.Decision(
                request.places(),
                request.passMark(),
                request.rationale(),
                Optional.ofNullable(request.acknowledgement())
                        .filter(said -> !said.isBlank())
                        .orElse(null),
                person.staffId());
        return switch (publishShortlist.publish(new VacancyId(vacancyId), new StageCode(stageCode), decision)) {
            case PublicationOutcome.Published(var publication) ->
                Response.created(UriBuilder.fromPath("/api/v1/vacancies/{v}/stages/{s}/proposal")
                                .build(vacancyId, stageCode))
                        .entity(PublicationView.of(publication))
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
}
