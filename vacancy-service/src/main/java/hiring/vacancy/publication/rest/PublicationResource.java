package hiring.vacancy.publication.rest;

import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import hiring.vacancy.lifecycle.rest.VacancyAnswers;
import hiring.vacancy.lifecycle.rest.Views.VacancyView;
import hiring.vacancy.publication.PublishVacancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The publication and the withdrawal of a vacancy, for staff who recruit. */
@Path("/api/v1/vacancies/{id}")
@Tag(name = "publications")
@RefusesApplicants(parameter = "id")
class PublicationResource {

    private static final String JSON = "application/json";
    private static final int LONGEST_IF_MATCH = 200;

    private final PublishVacancy publishVacancy;
    private final InstantSource clock;

    PublicationResource(PublishVacancy publishVacancy, InstantSource clock) {
        this.publishVacancy = publishVacancy;
        this.clock = clock;
    }

    /**
     * A publication, now or at a time.
     *
     * @param publishAt absent for now
     */
    record PublicationRequest(@Nullable Instant publishAt) implements RequestBody {}

    /**
     * The withdrawal of a published vacancy.
     *
     * @param reason for the record
     */
    record WithdrawalRequest(@NotBlank @Size(max = 2_000) String reason) implements RequestBody {}

    @POST
    @Path("publications")
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "Publish an approved vacancy, now or at a time")
    @APIResponse(
            responseCode = "200",
            description = "Published or scheduled",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    @ProblemCodes({
        "closing-has-passed",
        "pack-has-errors",
        "publication-after-closing",
        "publication-in-the-past",
        "wrong-status"
    })
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull PublicationRequest request) {
        return VacancyAnswers.of(
                publishVacancy.publish(new VacancyId(id), request.publishAt(), VacancyAnswers.ifGiven(ifMatch)),
                clock.instant());
    }

    @POST
    @Path("withdrawals")
    @Idempotent
    @RolesAllowed({Roles.RECRUITER, Roles.HIRING_MANAGER})
    @Operation(
            summary = "Withdraw a published vacancy, for good",
            description =
                    "Candidates cannot apply any more, the selection stops, and all who have applied are told once.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VacancyView.class)))
    @ProblemCodes({"offers-accepted", "wrong-status"})
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = LONGEST_IF_MATCH) @Nullable String ifMatch,
            @NotNull WithdrawalRequest request) {
        return VacancyAnswers.of(
                publishVacancy.withdraw(new VacancyId(id), request.reason(), VacancyAnswers.ifGiven(ifMatch)),
                clock.instant());
    }
}
