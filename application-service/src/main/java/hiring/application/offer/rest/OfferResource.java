package hiring.application.offer.rest;

import hiring.application.offer.Answer;
import hiring.application.offer.AnswerOffer;
import hiring.application.offer.AnswerOutcome;
import hiring.application.offer.Fault;
import hiring.application.offer.MakeOffer;
import hiring.application.offer.Offer;
import hiring.application.offer.OfferOutcome;
import hiring.application.offer.OfferStatus;
import hiring.application.offer.OfferTerms;
import hiring.application.offer.ReadOffers;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.Problem;
import hiring.kit.rest.Idempotent;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Tag(name = "offers")
class OfferResource {

    private final MakeOffer makeOffer;
    private final AnswerOffer answerOffer;
    private final ReadOffers readOffers;
    private final CurrentPerson person;

    OfferResource(MakeOffer makeOffer, AnswerOffer answerOffer, ReadOffers readOffers, CurrentPerson person) {
        this.makeOffer = makeOffer;
        this.answerOffer = answerOffer;
        this.readOffers = readOffers;
        this.person = person;
    }

    record OfferRequest(
            @NotNull @DecimalMin("0.01") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2)
            BigDecimal salary,

            @NotBlank @Size(max = 20) String grade,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate respondBy,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) String> conditions)
            implements RequestBody {

        OfferTerms terms() {
            return new OfferTerms(salary, grade, startsOn, respondBy, conditions);
        }
    }

    record ResponseRequest(@NotNull Answer answer) implements RequestBody {}

    /**
     * An offer.
     *
     * @param lateFrom the first instant at which an answer is late
     */
    record OfferView(
            UUID id,
            UUID applicationId,
            UUID vacancyId,
            OfferStatus status,
            BigDecimal salary,
            String grade,
            LocalDate startsOn,
            LocalDate respondBy,
            Instant lateFrom,
            List<String> conditions,
            Instant madeAt,
            @Nullable Instant endedAt) {

        static OfferView of(Offer offer) {
            OfferTerms terms = offer.terms();
            return new OfferView(
                    offer.id(),
                    offer.applicationId(),
                    offer.vacancyId(),
                    offer.status(),
                    terms.salary(),
                    terms.grade(),
                    terms.startsOn(),
                    terms.respondBy(),
                    offer.lateFrom(),
                    terms.conditions(),
                    offer.madeAt(),
                    offer.endedAt());
        }
    }

    /** The offers made for an application; at most one today. */
    record OffersView(List<OfferView> items) {}

    @POST
    @Idempotent
    @Path("applications/{id}/offers")
    @RolesAllowed(Roles.RECRUITER)
    @Operation(
            summary = "Offer the post",
            description = "To a successful candidate or one promoted from the reserve list, while an opening is left.")
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    public Response make(@PathParam("id") UUID id, OfferRequest request) {
        return makeOffer
                .make(id, request.terms())
                .map(outcome -> switch (outcome) {
                    case OfferOutcome.Made(var offer) ->
                        Response.created(URI.create("/api/v1/applications/%s/offers".formatted(id)))
                                .entity(OfferView.of(offer))
                                .build();
                    case OfferOutcome.Withdrawn() -> problem(OfferProblem.APPLICATION_WITHDRAWN, null);
                    case OfferOutcome.NotSelected() -> problem(OfferProblem.NOT_SELECTED, null);
                    case OfferOutcome.AlreadyOffered(var offerId, var status) ->
                        problem(OfferProblem.ALREADY_OFFERED, "Offer %s is %s".formatted(offerId, status));
                    case OfferOutcome.NoOpeningLeft(var openings) ->
                        problem(OfferProblem.NO_OPENING_LEFT, "The vacancy has %d".formatted(openings));
                    case OfferOutcome.Faulty(var faults) ->
                        Problem.of(OfferProblem.OFFER_INVALID, null, errors(faults))
                                .toResponse();
                })
                .orElseGet(() -> problem(OfferProblem.NO_SUCH_APPLICATION, null));
    }

    @GET
    @Path("applications/{id}/offers")
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
    @Operation(summary = "The offers made for an application")
    @APIResponseSchema(value = OffersView.class, responseCode = "200")
    public Response offers(@PathParam("id") UUID id) {
        Optional<List<Offer>> found =
                person.has(Roles.RECRUITER) ? readOffers.submitted(id) : readOffers.own(person.id(), id);
        return found.map(offers -> Response.ok(new OffersView(
                                offers.stream().map(OfferView::of).toList()))
                        .build())
                .orElseGet(() -> problem(OfferProblem.NO_SUCH_APPLICATION, null));
    }

    @PUT
    @Path("offers/{id}/response")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Accept or decline an offer",
            description = "Once; the same answer again gets the same result.")
    @APIResponseSchema(value = OfferView.class, responseCode = "200")
    public Response answer(@PathParam("id") UUID id, ResponseRequest request) {
        return answerOffer
                .answer(person.id(), id, request.answer())
                .map(outcome -> switch (outcome) {
                    case AnswerOutcome.Answered(var offer) ->
                        Response.ok(OfferView.of(offer)).build();
                    case AnswerOutcome.AlreadySo(var offer) ->
                        Response.ok(OfferView.of(offer)).build();
                    case AnswerOutcome.AnsweredOtherwise(var status) ->
                        problem(OfferProblem.OFFER_ALREADY_ANSWERED, "It is " + status);
                    case AnswerOutcome.TooLate(var lateFrom) ->
                        problem(OfferProblem.OFFER_LAPSED, "It could be answered until " + lateFrom);
                })
                .orElseGet(() -> problem(OfferProblem.NO_SUCH_OFFER, null));
    }

    private static List<FieldError> errors(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldError(fault.pointer(), fault.code(), fault.message()))
                .toList();
    }

    private static Response problem(OfferProblem type, @Nullable String detail) {
        return Problem.of(type, detail).toResponse();
    }
}
