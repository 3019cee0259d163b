package hiring.application.offer.rest;

import hiring.application.application.VacancyOfApplication;
import hiring.application.offer.MakeOffer;
import hiring.application.offer.Offer;
import hiring.application.offer.OfferOutcome;
import hiring.application.offer.OfferStatus;
import hiring.application.offer.OfferTerms;
import hiring.application.offer.ReadOffers;
import hiring.application.offer.RenewalReason;
import hiring.events.id.ApplicationId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers of the post. */
@Path("/api/v1/applications/{id}/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class OfferResource {

    private final MakeOffer makeOffer;
    private final ReadOffers readOffers;
    private final CurrentPerson person;

    OfferResource(MakeOffer makeOffer, ReadOffers readOffers, CurrentPerson person) {
        this.makeOffer = makeOffer;
        this.readOffers = readOffers;
        this.person = person;
    }

    /**
     * The terms of an offer.
     *
     * @param respondBy the last day to answer
     * @param renewalReason why an offer that has lapsed is made again
     */
    record OfferRequest(
            @NotNull @DecimalMin("0.01") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2)
            BigDecimal salary,

            @NotBlank @Size(max = 20) String grade,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate respondBy,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) String> conditions,
            @Nullable RenewalReason renewalReason)
            implements RequestBody {

        OfferTerms terms() {
            return new OfferTerms(salary, grade, startsOn, respondBy, conditions);
        }
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Offer the post",
            description =
                    "To a successful candidate or one promoted from the reserve list, while an opening is left. One "
                            + "that has lapsed can be made again with a renewalReason, while no candidate of the "
                            + "reserve list is next.")
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    @ProblemCodes({
        "already-offered",
        "application-withdrawn",
        "invalid-request",
        "no-opening-left",
        "no-such-application",
        "not-selected",
        "vacancy-withdrawn"
    })
    public Response make(@PathParam("id") UUID id, OfferRequest request) {
        return makeOffer
                .make(new ApplicationId(id), request.terms(), request.renewalReason())
                .map(outcome -> switch (outcome) {
                    case OfferOutcome.Made(var offer) ->
                        Response.created(URI.create("/api/v1/applications/%s/offers".formatted(id)))
                                .entity(OfferView.of(offer))
                                .build();
                    case OfferOutcome.Withdrawn() -> problem(OfferProblem.APPLICATION_WITHDRAWN, null);
                    case OfferOutcome.VacancyWithdrawn() -> problem(OfferProblem.VACANCY_WITHDRAWN, null);
                    case OfferOutcome.NotSelected() -> problem(OfferProblem.NOT_SELECTED, null);
                    case OfferOutcome.AlreadyOffered(var offerId, var status) ->
                        Problem.of(
                                        OfferProblem.ALREADY_OFFERED,
                                        status == OfferStatus.LAPSED
                                                ? "Offer %s has lapsed; it can be made again with a renewalReason"
                                                        .formatted(offerId)
                                                : "Offer %s is %s".formatted(offerId, status))
                                .with("offerId", offerId)
                                .with("offerStatus", status)
                                .toResponse();
                    case OfferOutcome.NoOpeningLeft(var openings) ->
                        Problem.of(OfferProblem.NO_OPENING_LEFT, "The vacancy has %d".formatted(openings))
                                .with("openings", openings)
                                .toResponse();
                    case OfferOutcome.Faulty(var faults) ->
                        Problem.of(OfferProblem.OFFER_INVALID, null, faults).toResponse();
                })
                .orElseGet(() -> problem(OfferProblem.NO_SUCH_APPLICATION, null));
    }

    @GET
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
    @Operation(summary = "The offers made for an application, the latest first")
    @ProblemCodes("no-such-application")
    public Page<OfferView> offers(@PathParam("id") UUID id) {
        Optional<List<Offer>> found = readOffers
                .own(person.candidateId(), new ApplicationId(id))
                .or(() -> person.has(Roles.RECRUITER) ? readOffers.submitted(new ApplicationId(id)) : Optional.empty());
        return found.map(offers ->
                        Page.complete(offers.stream().map(OfferView::of).toList()))
                .orElseThrow(() -> new ProblemException(OfferProblem.NO_SUCH_APPLICATION));
    }

    private static Response problem(OfferProblem type, @Nullable String detail) {
        return Problem.of(type, detail).toResponse();
    }
}
